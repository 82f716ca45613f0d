package io.workscribe.command.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.workscribe.api.identity.query.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What accepting an invitation answers with: a {@link TokenResponse} that is empty for who joined without signing in.
 *
 * @param refreshToken left out where it is in a cookie
 */
record AcceptanceResponse(
        @Nullable String accessToken,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String refreshToken,
        String tokenType,
        long expiresIn,
        @Nullable UserView user)
        implements HasRefreshToken {

    private record InCookie(
            @Nullable String accessToken,
            String tokenType,
            long expiresIn,
            @Nullable UserView user) {

        @Override
        public String toString() {
            return "AcceptanceResponse";
        }
    }

    static AcceptanceResponse signedIn(TokenResponse session) {
        return new AcceptanceResponse(
                session.accessToken(),
                session.refreshToken(),
                session.tokenType(),
                session.expiresIn(),
                session.user());
    }

    static AcceptanceResponse withoutSession(long expiresIn) {
        return new AcceptanceResponse(null, null, TokenResponse.BEARER, expiresIn, null);
    }

    @Override
    public Object withoutRefreshToken() {
        return new InCookie(accessToken, tokenType, expiresIn, user);
    }

    /** Never the tokens, so that no log line can carry them. */
    @Override
    public String toString() {
        return "AcceptanceResponse";
    }
}
