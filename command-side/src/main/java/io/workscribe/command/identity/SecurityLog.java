package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.ratelimit.RequestSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers what happened around the sessions of people: when, and from which address and agent. */
@Component
class SecurityLog {

    /** What happened. */
    enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        REFRESH_TOKEN_REUSED
    }

    private final JdbcClient jdbc;
    private final RequestSource source;

    SecurityLog(JdbcClient jdbc, RequestSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** @param userId null where there is no such account */
    void record(Kind kind, @Nullable UserId userId) {
        jdbc.sql("INSERT INTO command.security_log (kind, user_id, address, agent) VALUES (?, ?, ?, ?)")
                .param(kind.name())
                .param(userId == null ? null : userId.value())
                .params(source.address(), source.agent())
                .update();
    }

    /** What is about nobody tells little, and anybody can write it. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.security_log WHERE at < now() - interval '400 days' "
                        + "OR user_id IS NULL AND at < now() - interval '30 days'")
                .update();
    }
}
