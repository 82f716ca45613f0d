package io.workscribe.platform.security;

import io.workscribe.api.common.UserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sessions: what one sign-in opened. They live in the database, so that every process sees at once when one ends, and
 * every access token belongs to one of them.
 */
public class Sessions {

    /** A signed access token. */
    public record AccessToken(String token, long expiresInSeconds) {}

    /** Why a session ended before its time. */
    public enum End {
        SIGNED_OUT,
        PASSWORD_RESET,
        REFRESH_TOKEN_REUSED,
        PASSWORD_DROPPED,
        PASSWORD_CHANGED,
        ENDED_BY_OWNER,
        DEACTIVATED
    }

    /** From where a session is used: the address that requests are limited by, and what it calls itself. */
    public record Device(String address, String agent) {}

    /** A session that goes on, as its owner is told of it. */
    public record Open(UUID sessionId, Instant openedAt, Instant lastUsedAt, String address, String agent) {}

    /** More than anybody can look through. */
    private static final int MOST_LISTED = 500;

    /** Nobody needs to know any more from where it was used. */
    private static final String END =
            "UPDATE platform.session SET ended_at = now(), end_reason = ?, address = '', agent = '' WHERE ended_at IS NULL ";

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final KnownTokens known;
    private final Duration accessTokenLifetime;

    public Sessions(JdbcClient jdbc, Tokens tokens, KnownTokens known, Duration accessTokenLifetime) {
        this.jdbc = jdbc;
        this.known = known;
        this.tokens = tokens;
        this.accessTokenLifetime = accessTokenLifetime;
    }

    public UUID open(UserId userId, Device device, Instant expiresAt) {
        UUID sessionId = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO platform.session (session_id, user_id, expires_at, address, agent) VALUES (?, ?, ?, ?, ?)")
                .params(sessionId, userId.value(), Timestamp.from(expiresAt), device.address(), device.agent())
                .update();
        return sessionId;
    }

    /**
     * Moves the end of a live session, because its refresh token was renewed from there; empty when it is over.
     *
     * @param longest how long it may live after it was opened, however often it is renewed
     */
    public Optional<Instant> extend(UUID sessionId, Device device, Instant expiresAt, Duration longest) {
        return jdbc.sql("""
                        UPDATE platform.session SET expires_at = least(?, opened_at + ? * interval '1 second'),
                               last_used_at = now(), address = ?, agent = ?
                         WHERE session_id = ? AND ended_at IS NULL AND expires_at > now()
                           AND opened_at + ? * interval '1 second' > now()
                        RETURNING expires_at""")
                .params(
                        Timestamp.from(expiresAt),
                        longest.toSeconds(),
                        device.address(),
                        device.agent(),
                        sessionId,
                        longest.toSeconds())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    public AccessToken issueAccessToken(UUID sessionId, UserId userId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(accessTokenLifetime);
        UUID tokenId = UUID.randomUUID();
        jdbc.sql("INSERT INTO platform.access_token (token_id, session_id, expires_at) VALUES (?, ?, ?)")
                .params(tokenId, sessionId, Timestamp.from(expiresAt))
                .update();
        String token = tokens.sign(Tokens.Type.ACCESS, userId, tokenId, now, expiresAt);
        return new AccessToken(token, accessTokenLifetime.toSeconds());
    }

    /** False when it was over already. */
    public boolean end(UUID sessionId, End end) {
        int ended = jdbc.sql(END + "AND session_id = ?")
                .params(end.name(), sessionId)
                .update();
        known.endOfSession(sessionId);
        return ended > 0;
    }

    /** False when the person has no such session any more. */
    public boolean end(UUID sessionId, UserId owner, End end) {
        int ended = jdbc.sql(END + "AND session_id = ? AND user_id = ? AND expires_at > now()")
                .params(end.name(), sessionId, owner.value())
                .update();
        known.endOfSession(sessionId);
        return ended > 0;
    }

    /** All of the person's but this one. */
    public void endOthers(UUID sessionId, UserId userId, End end) {
        jdbc.sql(END + "AND user_id = ? AND session_id <> ?")
                .params(end.name(), userId.value(), sessionId)
                .update();
        known.endOfAll(userId);
    }

    public void endAll(UserId userId, End end) {
        jdbc.sql(END + "AND user_id = ?").params(end.name(), userId.value()).update();
        known.endOfAll(userId);
    }

    /** The newest first; the one that asks is used now. */
    public List<Open> openOf(UserId userId, UUID asking) {
        return jdbc.sql("""
                        SELECT session_id, opened_at, address, agent,
                            CASE WHEN session_id = ? THEN now() ELSE last_used_at END AS last_used_at
                        FROM platform.session
                        WHERE user_id = ? AND ended_at IS NULL AND expires_at > now()
                        ORDER BY opened_at DESC, session_id LIMIT ?""")
                .params(asking, userId.value(), MOST_LISTED)
                .query((row, number) -> new Open(
                        row.getObject("session_id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant(),
                        row.getString("address"),
                        row.getString("agent")))
                .list();
    }

    /** Whether its owner has signed in so short a time ago; renewing is not signing in. */
    public boolean isOpenedWithin(UUID sessionId, Duration time) {
        return jdbc.sql("SELECT opened_at > now() - ? * interval '1 second' FROM platform.session WHERE session_id = ?")
                .params(time.toSeconds(), sessionId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Those of the given sessions that are over, ended or expired. */
    public Set<UUID> over(Collection<UUID> sessionIds) {
        Set<UUID> over = new HashSet<>(sessionIds);
        jdbc.sql("""
                        SELECT session_id FROM platform.session
                        WHERE session_id = ANY(?) AND ended_at IS NULL AND expires_at > now()""")
                .param(sessionIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(over::remove);
        return over;
    }

    /** Removes what no check can need any more. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void purge() {
        jdbc.sql("DELETE FROM platform.access_token WHERE expires_at < now() - interval '1 day'")
                .update();
        jdbc.sql("DELETE FROM platform.session WHERE expires_at < now() - interval '1 day'")
                .update();
    }
}
