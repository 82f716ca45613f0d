package io.workscribe.command.identity;

import io.workscribe.command.mail.SecretLink;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sign-ins that are under way at the provider. In the database: who began here may come back to another process. */
@Component
class OidcAttempts {

    /** How long somebody may take to sign in over there. */
    static final int MINUTES = 10;

    /** What the provider's answer is checked against. */
    record Expected(String nonce, String codeVerifier) {
        @Override
        public String toString() {
            return "Expected";
        }
    }

    private final JdbcClient jdbc;

    OidcAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String state, String browser, Expected expected) {
        jdbc.sql("INSERT INTO command.oidc_attempt (state_hash, browser_hash, nonce, code_verifier, expires_at) "
                        + "VALUES (?, ?, ?, ?, now() + make_interval(mins => ?))")
                .params(hash(state), hash(browser), expected.nonce(), expected.codeVerifier(), MINUTES)
                .update();
    }

    /** Once, and only for the browser that began. */
    Optional<Expected> finish(String state, String browser) {
        return jdbc.sql("DELETE FROM command.oidc_attempt "
                        + "WHERE state_hash = ? AND browser_hash = ? AND expires_at > now() "
                        + "RETURNING nonce, code_verifier")
                .params(hash(state), hash(browser))
                .query((row, number) -> new Expected(row.getString("nonce"), row.getString("code_verifier")))
                .optional();
    }

    private static String hash(String secret) {
        return new SecretLink(secret).hash();
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.sql("DELETE FROM command.oidc_attempt WHERE expires_at < now()").update();
    }
}
