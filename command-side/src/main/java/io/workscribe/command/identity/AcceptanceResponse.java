package io.workscribe.command.identity;

import io.workscribe.api.identity.query.UserView;
import org.jspecify.annotations.Nullable;

/** What accepting an invitation answers with: a {@link TokenResponse} that is empty for who joined without signing in. */
record AcceptanceResponse(
        @Nullable String accessToken,
        @Nullable String refreshToken,
        String tokenType,
        long expiresIn,
        @Nullable UserView user) {

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

    /** Never the tokens, so that no log line can carry them. */
    @Override
    public String toString() {
        return "AcceptanceResponse";
    }
}
