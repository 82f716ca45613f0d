package io.workscribe.platform.security;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.UserId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether an access token still opens anything: signature, lifetime and the session behind it. */
public final class AccessTokens {

    /** The outcome; refusal is null for a good token, and the ids are null for a refused one. */
    public record Check(UserId userId, UUID sessionId, UUID tokenId, ErrorCode refusal) {

        private static Check refused(ErrorCode code) {
            return new Check(null, null, null, code);
        }
    }

    private record SessionState(UUID sessionId, UUID userId, boolean ended, String endReason) {}

    private final JdbcClient jdbc;
    private final Tokens tokens;

    public AccessTokens(JdbcClient jdbc, Tokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    public Check check(String token) {
        Optional<Tokens.Content> read = tokens.read(Tokens.Type.ACCESS, token);
        if (read.isEmpty()) {
            return Check.refused(ErrorCode.INVALID_TOKEN);
        }
        Tokens.Content content = read.get();
        Optional<SessionState> session =
                jdbc.sql("""
                        SELECT s.session_id, s.user_id, s.ended_at IS NOT NULL AS ended, s.end_reason
                        FROM platform.access_token t JOIN platform.session s USING (session_id)
                        WHERE t.token_id = ?""").param(content.tokenId()).query(SessionState.class).optional();
        if (session.isEmpty() || !session.get().userId().equals(content.userId().value())) {
            return Check.refused(ErrorCode.TOKEN_REVOKED);
        }
        SessionState state = session.get();
        if (state.ended()) {
            boolean deactivated = Sessions.End.DEACTIVATED.name().equals(state.endReason());
            return Check.refused(deactivated ? ErrorCode.USER_NOT_FOUND : ErrorCode.TOKEN_REVOKED);
        }
        return new Check(content.userId(), state.sessionId(), content.tokenId(), null);
    }
}
