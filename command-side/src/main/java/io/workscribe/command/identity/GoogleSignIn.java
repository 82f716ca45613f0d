package io.workscribe.command.identity;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.platform.WorkScribeProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who somebody is according to Google, by the token that a page got from there. */
@Component
class GoogleSignIn {

    static final String PROVIDER = "google";

    private final String issuer;
    private final @Nullable IdTokens tokens;

    GoogleSignIn(WorkScribeProperties properties, ProviderHttp http) {
        WorkScribeProperties.Google google = properties.google();
        this.issuer = google.issuers().get(0);
        this.tokens = google.isConfigured()
                ? new IdTokens(
                        google.issuers(),
                        google.clientId().strip(),
                        ProviderHttp.configured("workscribe.google.key-address", google.keyAddress()),
                        http)
                : null;
    }

    VerifiedPerson person(String idToken) {
        if (tokens == null) {
            throw new Rejected(
                    Rejected.Kind.UNAVAILABLE,
                    ErrorCode.GOOGLE_AUTH_NOT_CONFIGURED,
                    "Signing in with Google is not set up here.");
        }
        return tokens.read(idToken, null)
                .flatMap(this::person)
                .orElseThrow(() -> Rejected.unauthenticated(
                        ErrorCode.INVALID_GOOGLE_TOKEN, "Google's confirmation is not valid. Please try again."));
    }

    private Optional<VerifiedPerson> person(IDTokenClaimsSet claims) {
        ExternalIdentity identity = new ExternalIdentity(PROVIDER, issuer, IdClaims.subject(claims));
        return VerifiedPerson.of(
                        identity, IdClaims.verifiedEmail(claims), IdClaims.name(claims), IdClaims.picture(claims))
                .filter(person -> person.email() != null);
    }
}
