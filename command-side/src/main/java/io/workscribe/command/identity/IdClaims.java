package io.workscribe.command.identity;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of an ID token beyond who it is about. Anything of another type than expected is not there. */
final class IdClaims {

    private IdClaims() {}

    /** Empty when it is no text. */
    static String subject(IDTokenClaimsSet claims) {
        return Objects.requireNonNullElse(text(claims, "sub"), "");
    }

    /** Null unless the provider says that it has verified it; some say so with a text. */
    static @Nullable String verifiedEmail(IDTokenClaimsSet claims) {
        Object verified = claims.getClaim("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified) ? text(claims, "email") : null;
    }

    static @Nullable String name(IDTokenClaimsSet claims) {
        return text(claims, "name");
    }

    static @Nullable String picture(IDTokenClaimsSet claims) {
        return text(claims, "picture");
    }

    private static @Nullable String text(IDTokenClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }
}
