package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.mail.MailComposer;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Sessions.AccessToken;
import io.workscribe.platform.security.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    private record Used(UUID sessionId, double secondsAgo) {}

    private static final Duration LIFETIME = Duration.ofDays(30);

    /** However often it is renewed. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Credentials credentials;
    private final UserLookup users;
    private final MailComposer mails;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final int graceSeconds;

    RefreshTokens(
            JdbcClient jdbc,
            Sessions sessions,
            Tokens tokens,
            Credentials credentials,
            UserLookup users,
            MailComposer mails,
            SecurityLog log,
            PlatformTransactionManager transactions,
            WorkScribeProperties properties) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.tokens = tokens;
        this.credentials = credentials;
        this.users = users;
        this.mails = mails;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.graceSeconds = properties.refreshGraceSeconds();
    }

    /** Opens a session. */
    Pair open(UserId userId) {
        Instant expiresAt = Instant.now().plus(LIFETIME);
        return transaction.execute(status -> {
            log.record(SecurityLog.Kind.SIGNED_IN, userId);
            return issue(sessions.open(userId, expiresAt), userId, expiresAt);
        });
    }

    /** Opens a session for who has just proven to know the password; empty when it was changed or dropped meanwhile. */
    Optional<Pair> open(Accounts.Proof proof) {
        return transaction.execute(
                status -> credentials.hold(proof) ? Optional.of(open(proof.userId())) : Optional.empty());
    }

    /** Empty when the token was used before, is unknown, or its session is over. */
    Optional<Pair> renew(Tokens.Content token) {
        return transaction.execute(status -> {
            UUID sessionId = use(token);
            if (sessionId == null) {
                sessionId = usedBefore(token);
            }
            if (sessionId == null) {
                return Optional.empty();
            }
            UUID renewed = sessionId;
            return sessions.extend(renewed, Instant.now().plus(LIFETIME), LONGEST_SESSION)
                    .map(expiresAt -> issue(renewed, token.userId(), expiresAt));
        });
    }

    /** Of two renewals at once only one sees the token unused. */
    private @Nullable UUID use(Tokens.Content token) {
        return jdbc.sql("UPDATE command.refresh_token SET used_at = clock_timestamp() "
                        + "WHERE token_id = ? AND user_id = ? AND used_at IS NULL RETURNING session_id")
                .params(token.tokenId(), token.userId().value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The session, where a used token is still good for one; a stolen one ends the session instead. */
    private @Nullable UUID usedBefore(Tokens.Content token) {
        Used used = jdbc.sql("SELECT session_id, "
                        + "extract(epoch FROM clock_timestamp() - used_at)::float8 AS seconds_ago "
                        + "FROM command.refresh_token WHERE token_id = ? AND user_id = ?")
                .params(token.tokenId(), token.userId().value())
                .query(Used.class)
                .optional()
                .orElse(null);
        if (used == null) {
            return null;
        }
        if (used.secondsAgo() < graceSeconds) {
            return used.sessionId();
        }
        // Of two who have the token one is not its owner, and nobody can tell which came first.
        if (sessions.end(used.sessionId(), Sessions.End.REFRESH_TOKEN_REUSED)) {
            log.record(SecurityLog.Kind.REFRESH_TOKEN_REUSED, token.userId());
            users.user(token.userId()).ifPresent(owner -> mails.sessionEnded(owner.email(), owner.displayName()));
        }
        return null;
    }

    /** Ends the session of the caller's own token; others are ignored. */
    void end(String refreshToken, UserId owner) {
        tokens.read(Tokens.Type.REFRESH, refreshToken)
                .filter(token -> token.userId().equals(owner))
                .flatMap(token -> jdbc.sql("SELECT session_id FROM command.refresh_token WHERE token_id = ?")
                        .param(token.tokenId())
                        .query(UUID.class)
                        .optional())
                .ifPresent(sessionId -> sessions.end(sessionId, Sessions.End.SIGNED_OUT));
    }

    private Pair issue(UUID sessionId, UserId userId, Instant expiresAt) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        UUID tokenId = UUID.randomUUID();
        jdbc.sql("INSERT INTO command.refresh_token (token_id, session_id, user_id, expires_at) VALUES (?, ?, ?, ?)")
                .params(tokenId, sessionId, userId.value(), expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        String refreshToken = tokens.sign(Tokens.Type.REFRESH, userId, tokenId, now, expiresAt);
        return new Pair(sessions.issueAccessToken(sessionId, userId), refreshToken);
    }

    /** Removes what is refused by its date already. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.refresh_token WHERE expires_at < now()").update();
    }
}
