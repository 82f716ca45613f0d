package io.workscribe.command.identity;

import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.ratelimit.RequestSource;
import io.workscribe.platform.web.TooManyRequests;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Growing pauses between attempts to guess an account's password, from wherever they come. They do not lock its owner
 * out: devices that have opened the account are counted each by itself, and a reset mail ends all pauses. Addresses
 * without an account are treated alike, so nobody learns which those are.
 */
@Component
class SignInPauses {

    /** Failures that cost nothing: as many as an address may try in a minute. */
    static final int FREE = 10;

    private static final int LONGEST_SECONDS = 900;

    private final JdbcClient jdbc;
    private final RequestSource source;
    private final TransactionTemplate transaction;

    SignInPauses(JdbcClient jdbc, RequestSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An attempt that counts as failed until it is known better.
     *
     * @param device of this address and this device
     * @param counted what failures are counted by
     */
    record Attempt(String device, String counted) {}

    /** Refused with 429 during a pause; of attempts at once each is counted. */
    Attempt begin(String email) {
        String device = device(email);
        String counted = isKnown(device) ? device : key(email);
        // The clock, not now(): an attempt that began a moment later and was counted before is no pause.
        boolean allowed = jdbc.sql("""
                        INSERT INTO command.sign_in_failures AS f (key, failures, last_at, paused_until)
                        VALUES (:key, 1, now(), now())
                        ON CONFLICT (key) DO UPDATE
                           SET failures = CASE WHEN f.last_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END,
                               last_at = now(),
                               paused_until = CASE WHEN f.failures + 1 < :free OR f.last_at < now() - interval '1 day'
                                   THEN now()
                                   ELSE now() + least(:longest, power(2, least(f.failures + 1 - :free, 20)))
                                       * interval '1 second' END
                         WHERE f.paused_until <= clock_timestamp()
                        RETURNING true
                        """)
                .param("key", counted)
                .param("free", FREE)
                .param("longest", LONGEST_SECONDS)
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!allowed) {
            throw new TooManyRequests(remaining(counted));
        }
        return new Attempt(device, counted);
    }

    private long remaining(String counted) {
        return jdbc.sql("SELECT greatest(1, ceil(extract(epoch FROM paused_until - now())))::bigint "
                        + "FROM command.sign_in_failures WHERE key = ?")
                .param(counted)
                .query(Long.class)
                .optional()
                .orElse(1L);
    }

    /** It was never tried. */
    void withdraw(Attempt attempt) {
        jdbc.sql("UPDATE command.sign_in_failures SET failures = failures - 1, paused_until = now() WHERE key = ?")
                .param(attempt.counted())
                .update();
    }

    void succeeded(Attempt attempt) {
        transaction.executeWithoutResult(status -> {
            forget(attempt.counted());
            remember(attempt.device());
        });
    }

    /** Whoever reads the mail of the address owns it, and uses this device. */
    void end(String email) {
        String device = device(email);
        forget(key(email));
        forget(device);
        remember(device);
    }

    private boolean isKnown(String device) {
        return jdbc.sql("SELECT true FROM command.known_device WHERE key = ?")
                .param(device)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private void forget(String key) {
        jdbc.sql("DELETE FROM command.sign_in_failures WHERE key = ?")
                .param(key)
                .update();
    }

    private void remember(String device) {
        jdbc.sql("INSERT INTO command.known_device (key, seen_at) VALUES (?, now()) "
                        + "ON CONFLICT (key) DO UPDATE SET seen_at = now()")
                .param(device)
                .update();
    }

    private String device(String email) {
        return key(email + "\n" + source.address() + "\n" + source.agent());
    }

    /** Addresses are no business of these tables. */
    private static String key(String text) {
        return new SecretLink(text).hash();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.sign_in_failures WHERE last_at < now() - interval '1 day'")
                .update();
        jdbc.sql("DELETE FROM command.known_device WHERE seen_at < now() - interval '90 days'")
                .update();
    }
}
