package io.workscribe.command.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.workscribe.api.identity.query.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in answers with.
 *
 * @param refreshToken left out where it is in a cookie
 */
record TokenResponse(
        String accessToken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refreshToken,
        String tokenType,
        long expiresIn,
        UserView user)
        implements HasRefreshToken {

    static final String BEARER = "bearer";

    static TokenResponse of(RefreshTokens.Pair tokens, UserView user) {
        return new TokenResponse(
                tokens.access().token(),
                tokens.refreshToken(),
                BEARER,
                tokens.access().expiresInSeconds(),
                user);
    }

    @Override
    public TokenResponse withoutRefreshToken() {
        return new TokenResponse(accessToken, null, tokenType, expiresIn, user);
    }

    /** Never the tokens, so that no log line can carry them. */
    @Override
    public String toString() {
        return "TokenResponse";
    }
}
