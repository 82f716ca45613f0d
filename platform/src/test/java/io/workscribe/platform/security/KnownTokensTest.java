package io.workscribe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What ends a session ends what is remembered of its tokens. */
class KnownTokensTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("classpath:db/migration/platform");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final KnownTokens known = KnownTokens.alone(now::get);
    private final Tokens tokens = new Tokens("a secret of more than thirty-two bytes");
    private final Sessions sessions = new Sessions(DATABASE.jdbc(), tokens, known, Duration.ofMinutes(15));
    private final AccessTokens checked = new AccessTokens(DATABASE.jdbc(), tokens, known);
    private final UserId user = UserId.random();
    private final UUID session = sessions.open(
            user, new Sessions.Device("192.0.2.1", "A browser"), Instant.now().plusSeconds(3_600));
    private final String token = sessions.issueAccessToken(session, user).token();

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Test
    void secondCheckAsksNobody() {
        assertAccepted();
        DATABASE.jdbc().sql("DELETE FROM platform.access_token").update();
        assertAccepted();
    }

    @Test
    void endOfASessionActsAtOnce() {
        assertAccepted();
        sessions.end(session, Sessions.End.SIGNED_OUT);
        assertRefused(ErrorCode.TOKEN_REVOKED);
    }

    @Test
    void endOfAllSessionsOfAPersonActsAtOnce() {
        assertAccepted();
        sessions.endAll(UserId.random(), Sessions.End.DEACTIVATED);
        assertAccepted();
        sessions.endAll(user, Sessions.End.DEACTIVATED);
        assertRefused(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void endCountsWhenItIsCommitted() {
        TransactionTemplate transaction = new TransactionTemplate(DATABASE.transactions());
        transaction.executeWithoutResult(status -> {
            sessions.end(session, Sessions.End.SIGNED_OUT);
            known.keep(token, accepted(), now.get().plusSeconds(60), known.mark());
        });
        assertRefused(ErrorCode.TOKEN_REVOKED);
    }

    @Test
    void whatWasReadBeforeAnEndIsNotKeptBehindIt() {
        long mark = known.mark();
        sessions.end(session, Sessions.End.SIGNED_OUT);
        known.keep(token, accepted(), now.get().plusSeconds(60), mark);
        assertRefused(ErrorCode.TOKEN_REVOKED);
    }

    @Test
    void tokensGetNoOlderThanTheySay() {
        assertAccepted();
        DATABASE.jdbc().sql("DELETE FROM platform.access_token").update();
        now.set(now.get().plus(Duration.ofMinutes(16)));
        assertRefused(ErrorCode.TOKEN_REVOKED);
    }

    @Test
    void whereSessionsEndElsewhereEveryCheckAsks() {
        AccessTokens asking = new AccessTokens(DATABASE.jdbc(), tokens, KnownTokens.none());
        assertThat(asking.check(token)).isEqualTo(accepted());
        DATABASE.jdbc().sql("UPDATE platform.session SET ended_at = now()").update();
        assertThat(asking.check(token)).isEqualTo(new AccessTokens.Refused(ErrorCode.TOKEN_REVOKED));
    }

    private AccessTokens.Accepted accepted() {
        return new AccessTokens.Accepted(user, session, tokenId());
    }

    private UUID tokenId() {
        return tokens.read(Tokens.Type.ACCESS, token).orElseThrow().tokenId();
    }

    private void assertAccepted() {
        assertThat(checked.check(token)).isEqualTo(accepted());
    }

    private void assertRefused(ErrorCode code) {
        assertThat(checked.check(token)).isEqualTo(new AccessTokens.Refused(code));
    }
}
