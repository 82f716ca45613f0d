package io.workscribe.command.identity;

import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.mail.MailComposer;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Tokens;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Renews sessions by their refresh tokens. A token that comes twice ends its session, with one exception for each carrier. */
@Component
class RefreshTokenRenewal {

    /** Where the client keeps its refresh token. */
    enum Carrier {
        BODY,
        COOKIE
    }

    private record Used(UUID sessionId, Timestamp usedAt) {}

    private record UsedBefore(UUID sessionId, Timestamp usedAt, double secondsAgo) {}

    /** So long may a browser ask again for the answer that it did not get. */
    private static final int SAME_SUCCESSOR_SECONDS = 60;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final UserLookup users;
    private final MailComposer mails;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final int graceSeconds;

    RefreshTokenRenewal(
            JdbcClient jdbc,
            Sessions sessions,
            Tokens tokens,
            RefreshTokens refreshTokens,
            UserLookup users,
            MailComposer mails,
            SecurityLog log,
            PlatformTransactionManager transactions,
            WorkScribeProperties properties) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.mails = mails;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.graceSeconds = properties.refreshGraceSeconds();
    }

    /** Empty when the token was used before, is unknown, or its session is over. */
    Optional<RefreshTokens.Pair> renew(Tokens.Content token, Carrier carrier) {
        return transaction.execute(status -> {
            Used now = use(token);
            if (now != null) {
                return carrier == Carrier.BODY
                        ? refreshTokens.goOn(now.sessionId(), token.userId())
                        : refreshTokens.goOn(
                                now.sessionId(),
                                token.userId(),
                                tokens.successorOf(token.tokenId()),
                                now.usedAt().toInstant());
            }
            UsedBefore before = usedBefore(token);
            return before == null ? Optional.empty() : again(token, carrier, before);
        });
    }

    /** Of two renewals at once only one sees the token unused. */
    private @Nullable Used use(Tokens.Content token) {
        return jdbc.sql("UPDATE command.refresh_token SET used_at = clock_timestamp() "
                        + "WHERE token_id = ? AND user_id = ? AND used_at IS NULL RETURNING session_id, used_at")
                .params(token.tokenId(), token.userId().value())
                .query(Used.class)
                .optional()
                .orElse(null);
    }

    private @Nullable UsedBefore usedBefore(Tokens.Content token) {
        return jdbc.sql("SELECT session_id, used_at, "
                        + "extract(epoch FROM clock_timestamp() - used_at)::float8 AS seconds_ago "
                        + "FROM command.refresh_token WHERE token_id = ? AND user_id = ?")
                .params(token.tokenId(), token.userId().value())
                .query(UsedBefore.class)
                .optional()
                .orElse(null);
    }

    private Optional<RefreshTokens.Pair> again(Tokens.Content token, Carrier carrier, UsedBefore before) {
        if (carrier == Carrier.COOKIE && before.secondsAgo() < SAME_SUCCESSOR_SECONDS) {
            UUID successor = tokens.successorOf(token.tokenId());
            Optional<Instant> unused = refreshTokens.endOfUnused(successor);
            if (unused.isPresent()) {
                return refreshTokens.sameAgain(
                        before.sessionId(),
                        token.userId(),
                        successor,
                        before.usedAt().toInstant(),
                        unused.get());
            }
        }
        if (carrier == Carrier.BODY && before.secondsAgo() < graceSeconds) {
            return refreshTokens.goOn(before.sessionId(), token.userId());
        }
        // Of two who have the token one is not its owner, and nobody can tell which came first.
        if (sessions.end(before.sessionId(), Sessions.End.REFRESH_TOKEN_REUSED)) {
            log.record(SecurityLog.Kind.REFRESH_TOKEN_REUSED, token.userId());
            users.user(token.userId()).ifPresent(owner -> mails.sessionEnded(owner.email(), owner.displayName()));
        }
        return Optional.empty();
    }
}
