package io.workscribe.platform.mail;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The waiting mails. */
final class MailTable {

    /** One mail to try now: {@code attempt} counts from 1. */
    record Due(long id, byte[] sealed, int attempt, Duration age) {}

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] sealed) {
        jdbc.sql("INSERT INTO platform.outgoing_mail (message) VALUES (?)")
                .param(sealed)
                .update();
    }

    /** Takes the mail for so long: when this process ends meanwhile, another attempt follows after that. */
    Optional<Due> take(Duration lease) {
        return jdbc.sql("""
                        UPDATE platform.outgoing_mail
                           SET attempts = attempts + 1, next_attempt_at = now() + :lease * interval '1 millisecond'
                         WHERE id = (SELECT id FROM platform.outgoing_mail
                                      WHERE next_attempt_at <= now()
                                      ORDER BY next_attempt_at
                                      LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, message, attempts, extract(epoch FROM now() - enqueued_at)::bigint AS age
                        """)
                .param("lease", lease.toMillis())
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getBytes("message"),
                        row.getInt("attempts"),
                        Duration.ofSeconds(row.getLong("age"))))
                .optional();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM platform.outgoing_mail WHERE id = ?").param(id).update();
    }

    void postpone(long id, Duration delay, String failure) {
        jdbc.sql("""
                        UPDATE platform.outgoing_mail
                           SET next_attempt_at = now() + :delay * interval '1 millisecond', last_failure = :failure
                         WHERE id = :id
                        """)
                .param("delay", delay.toMillis())
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    /** Empty when no mail waits. */
    Optional<Duration> untilNextAttempt() {
        return jdbc.sql("""
                        SELECT (extract(epoch FROM min(next_attempt_at) - now()) * 1000)::bigint
                          FROM platform.outgoing_mail
                        """)
                .query(Long.class)
                .optional()
                .map(milliseconds -> Duration.ofMillis(Math.max(0, milliseconds)));
    }
}
