package io.workscribe.command.identity;

import io.workscribe.api.identity.query.UserView;

/** What a sign-in answers with. */
record TokenResponse(String accessToken, String refreshToken, String tokenType, long expiresIn, UserView user) {

    static final String BEARER = "bearer";

    static TokenResponse of(RefreshTokens.Pair tokens, UserView user) {
        return new TokenResponse(
                tokens.access().token(),
                tokens.refreshToken(),
                BEARER,
                tokens.access().expiresInSeconds(),
                user);
    }

    /** Never the tokens, so that no log line can carry them. */
    @Override
    public String toString() {
        return "TokenResponse";
    }
}
