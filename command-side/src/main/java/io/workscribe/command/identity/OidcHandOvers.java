package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.command.mail.SecretLink;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands a sign-in from the browser's address bar over to the web client: the address carries a code that is worth a
 * session once, within a minute, and never a token.
 */
@Component
class OidcHandOvers {

    private final JdbcClient jdbc;

    OidcHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecretLink leave(UserId userId) {
        SecretLink code = SecretLink.random();
        jdbc.sql("INSERT INTO command.oidc_hand_over (code_hash, user_id, expires_at) "
                        + "VALUES (?, ?, now() + interval '1 minute')")
                .params(code.hash(), userId.value())
                .update();
        return code;
    }

    /** Of two who come with one code only one finds it. */
    Optional<UserId> fetch(SecretLink code) {
        return jdbc.sql("DELETE FROM command.oidc_hand_over WHERE code_hash = ? AND expires_at > now() "
                        + "RETURNING user_id")
                .param(code.hash())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.sql("DELETE FROM command.oidc_hand_over WHERE expires_at < now()").update();
    }
}
