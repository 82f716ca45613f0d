package io.workscribe.platform.security;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.UserId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether an access token still opens anything: signature, lifetime and the session behind it. */
public final class AccessTokens {

    /** What is said of a token. */
    public sealed interface Check permits Accepted, Refused {}

    /** @param userId the owner of the session */
    public record Accepted(UserId userId, UUID sessionId, UUID tokenId) implements Check {}

    /** @param code why it opens nothing */
    public record Refused(ErrorCode code) implements Check {}

    private record SessionState(
            UUID sessionId,
            UUID userId,
            boolean ended,
            @Nullable String endReason) {}

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final KnownTokens known;

    public AccessTokens(JdbcClient jdbc, Tokens tokens, KnownTokens known) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.known = known;
    }

    public Check check(String token) {
        Optional<Accepted> before = known.find(token);
        return before.isPresent() ? before.get() : look(token);
    }

    private Check look(String token) {
        long mark = known.mark();
        Optional<Tokens.Content> read = tokens.read(Tokens.Type.ACCESS, token);
        if (read.isEmpty()) {
            return new Refused(ErrorCode.INVALID_TOKEN);
        }
        Tokens.Content content = read.get();
        Optional<SessionState> session =
                jdbc.sql("""
                        SELECT s.session_id, s.user_id, s.ended_at IS NOT NULL AS ended, s.end_reason
                        FROM platform.access_token t JOIN platform.session s USING (session_id)
                        WHERE t.token_id = ?""").param(content.tokenId()).query(SessionState.class).optional();
        if (session.isEmpty() || !session.get().userId().equals(content.userId().value())) {
            return new Refused(ErrorCode.TOKEN_REVOKED);
        }
        SessionState state = session.get();
        if (state.ended()) {
            boolean deactivated = Sessions.End.DEACTIVATED.name().equals(state.endReason());
            return new Refused(deactivated ? ErrorCode.USER_NOT_FOUND : ErrorCode.TOKEN_REVOKED);
        }
        Accepted accepted = new Accepted(content.userId(), state.sessionId(), content.tokenId());
        known.keep(token, accepted, content.expiresAt(), mark);
        return accepted;
    }
}
