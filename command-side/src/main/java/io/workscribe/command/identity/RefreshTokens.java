package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.ratelimit.RequestSource;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Sessions.AccessToken;
import io.workscribe.platform.security.Tokens;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Refresh tokens: each renews its session once, and gives way to the next. */
@Component
class RefreshTokens {

    /** A session's current tokens. */
    record Pair(AccessToken access, String refreshToken) {
        @Override
        public String toString() {
            return "Pair";
        }
    }

    private static final Duration LIFETIME = Duration.ofDays(30);

    /** However often it is renewed. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Credentials credentials;
    private final SecurityLog log;
    private final RequestSource source;
    private final TransactionTemplate transaction;

    RefreshTokens(
            JdbcClient jdbc,
            Sessions sessions,
            Tokens tokens,
            Credentials credentials,
            SecurityLog log,
            RequestSource source,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.tokens = tokens;
        this.credentials = credentials;
        this.log = log;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a session. */
    Pair open(UserId userId) {
        Instant now = Instant.now();
        Instant expiresAt = now.plus(LIFETIME);
        return transaction.execute(status -> {
            log.record(SecurityLog.Kind.SIGNED_IN, userId);
            return issue(sessions.open(userId, device(), expiresAt), userId, UUID.randomUUID(), now, expiresAt);
        });
    }

    /** Opens a session for who has just proven to know the password; empty when it was changed or dropped meanwhile. */
    Optional<Pair> open(Accounts.Proof proof) {
        return transaction.execute(
                status -> credentials.hold(proof) ? Optional.of(open(proof.userId())) : Optional.empty());
    }

    /** Ends the session of the caller's own token; others are ignored. */
    void end(String refreshToken, UserId owner) {
        tokens.read(Tokens.Type.REFRESH, refreshToken)
                .filter(token -> token.userId().equals(owner))
                .ifPresent(this::end);
    }

    void end(Tokens.Content token) {
        jdbc.sql("SELECT session_id FROM command.refresh_token WHERE token_id = ?")
                .param(token.tokenId())
                .query(UUID.class)
                .optional()
                .ifPresent(sessionId -> sessions.end(sessionId, Sessions.End.SIGNED_OUT));
    }

    /** Gives a session its next token and moves its end; empty when it is over. */
    Optional<Pair> goOn(UUID sessionId, UserId userId) {
        return extended(sessionId)
                .map(expiresAt -> issue(sessionId, userId, UUID.randomUUID(), Instant.now(), expiresAt));
    }

    /** The same with a token that can be given once more. */
    Optional<Pair> goOn(UUID sessionId, UserId userId, UUID tokenId, Instant issuedAt) {
        return extended(sessionId).map(expiresAt -> issue(sessionId, userId, tokenId, issuedAt, expiresAt));
    }

    /** The token that was issued with these values, to the letter, while nobody has used it and the session lasts. */
    Optional<Pair> sameAgain(UUID sessionId, UserId userId, UUID tokenId, Instant issuedAt, Instant expiresAt) {
        return extended(sessionId).map(end -> pair(sessionId, userId, tokenId, issuedAt, expiresAt));
    }

    /** How long a token of ours is still good. */
    Duration timeLeft(String refreshToken) {
        return tokens.read(Tokens.Type.REFRESH, refreshToken)
                .map(token -> Duration.between(Instant.now(), token.expiresAt()))
                .orElse(Duration.ZERO);
    }

    private Optional<Instant> extended(UUID sessionId) {
        return sessions.extend(sessionId, device(), Instant.now().plus(LIFETIME), LONGEST_SESSION);
    }

    private Sessions.Device device() {
        return new Sessions.Device(source.address(), source.agent());
    }

    private Pair issue(UUID sessionId, UserId userId, UUID tokenId, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("INSERT INTO command.refresh_token (token_id, session_id, user_id, expires_at) VALUES (?, ?, ?, ?)")
                .params(tokenId, sessionId, userId.value(), Timestamp.from(expiresAt))
                .update();
        return pair(sessionId, userId, tokenId, issuedAt, expiresAt);
    }

    private Pair pair(UUID sessionId, UserId userId, UUID tokenId, Instant issuedAt, Instant expiresAt) {
        String refreshToken =
                tokens.sign(Tokens.Type.REFRESH, userId, tokenId, issuedAt.truncatedTo(ChronoUnit.SECONDS), expiresAt);
        return new Pair(sessions.issueAccessToken(sessionId, userId), refreshToken);
    }

    /** When a token ends that nobody has used; empty when there is none. */
    Optional<Instant> endOfUnused(UUID tokenId) {
        return jdbc.sql("SELECT expires_at FROM command.refresh_token WHERE token_id = ? AND used_at IS NULL")
                .param(tokenId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Removes what is refused by its date already. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.refresh_token WHERE expires_at < now()").update();
    }
}
