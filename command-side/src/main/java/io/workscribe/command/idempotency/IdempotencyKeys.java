package io.workscribe.command.idempotency;

import io.workscribe.api.common.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who uses which key for what, and what the first answer was. A claim is a lease: that of a process that died ends. Should
 * a request outlive its own, its commands are done once all the same, see {@link HandledRequests}.
 */
@Component
class IdempotencyKeys {

    /** What is kept so long may come again. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** As long as a command may take. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int SEED_BYTES = 32;

    private final JdbcClient jdbc;
    private final AnswerCipher cipher;
    private final SecureRandom random = new SecureRandom();

    IdempotencyKeys(JdbcClient jdbc, AnswerCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** What became of a claim. */
    sealed interface Claim permits Granted, Answered, Denied {}

    /**
     * The caller has it, and runs the request.
     *
     * @param seed from which the new ids of the request are made
     * @param resumed whether the request was begun before
     */
    record Granted(UUID requestId, byte[] seed, boolean resumed) implements Claim {}

    /** The request is done. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** The key is not the caller's to use now. */
    enum Denied implements Claim {
        RUNNING,
        REUSED
    }

    /** @param kept the sealed answer; null until there is one */
    private record Row(UUID requestId, boolean same, byte[] seed, byte @Nullable [] kept, boolean leased) {

        static Row read(ResultSet columns, int number) throws SQLException {
            return new Row(
                    columns.getObject("request_id", UUID.class),
                    columns.getBoolean("same"),
                    columns.getBytes("seed"),
                    columns.getBytes("kept"),
                    columns.getBoolean("leased"));
        }
    }

    /** The row that stands for the key. Nobody can read from it who used which. */
    static byte[] claimOf(UserId person, String path, String key) {
        try {
            String all = person + "\n" + path + "\n" + key;
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param request its fingerprint */
    Claim claim(byte[] claim, byte[] request) {
        byte[] fingerprint = cipher.hash(request);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        UUID requestId = UUID.randomUUID();
        boolean isNew = jdbc.sql("""
                        INSERT INTO command.idempotency_key AS held
                            (claim, request_id, fingerprint, seed, leased_until, expires_at)
                        VALUES (:claim, :request, :fingerprint, :seed,
                            clock_timestamp() + make_interval(secs => :lease),
                            clock_timestamp() + make_interval(secs => :kept))
                        ON CONFLICT (claim) DO UPDATE SET request_id = excluded.request_id,
                            fingerprint = excluded.fingerprint, seed = excluded.seed, kept = NULL,
                            leased_until = excluded.leased_until, expires_at = excluded.expires_at
                        WHERE held.expires_at < clock_timestamp()
                        """)
                        .param("claim", claim)
                        .param("request", requestId)
                        .param("fingerprint", fingerprint)
                        .param("seed", cipher.seal(seed))
                        .param("lease", LEASE.toSeconds())
                        .param("kept", KEPT.toSeconds())
                        .update()
                > 0;
        return isNew ? new Granted(requestId, seed, false) : other(claim, fingerprint);
    }

    private Claim other(byte[] claim, byte[] fingerprint) {
        Optional<Row> found = jdbc.sql("""
                        SELECT request_id, fingerprint = :fingerprint AS same, seed, kept,
                            leased_until > clock_timestamp() AS leased
                        FROM command.idempotency_key WHERE claim = :claim
                        """)
                .param("claim", claim)
                .param("fingerprint", fingerprint)
                .query(Row::read)
                .optional();
        // Gone: it was refused just now, and the client may simply try again.
        if (found.isEmpty()) {
            return Denied.RUNNING;
        }
        Row row = found.get();
        if (!row.same()) {
            return Denied.REUSED;
        }
        if (row.kept() != null) {
            return new Answered(KeptAnswer.read(cipher.open(row.kept())));
        }
        if (row.leased() || !takeOver(claim, row.requestId())) {
            return Denied.RUNNING;
        }
        return new Granted(row.requestId(), cipher.open(row.seed()), true);
    }

    /** Of two who come at once one has it. */
    private boolean takeOver(byte[] claim, UUID requestId) {
        return jdbc.sql("""
                        UPDATE command.idempotency_key
                        SET leased_until = clock_timestamp() + make_interval(secs => :lease)
                        WHERE claim = :claim AND request_id = :request AND kept IS NULL
                            AND leased_until <= clock_timestamp()
                        """)
                        .param("claim", claim)
                        .param("request", requestId)
                        .param("lease", LEASE.toSeconds())
                        .update()
                > 0;
    }

    void keep(byte[] claim, UUID requestId, KeptAnswer answer) {
        jdbc.sql("UPDATE command.idempotency_key SET kept = ? WHERE claim = ? AND request_id = ? AND kept IS NULL")
                .params(cipher.seal(answer.bytes()), claim, requestId)
                .update();
    }

    /** After a refusal nothing was done, and the key is as good as new. */
    void forget(byte[] claim, UUID requestId) {
        jdbc.sql("DELETE FROM command.idempotency_key WHERE claim = ? AND request_id = ? AND kept IS NULL")
                .params(claim, requestId)
                .update();
    }

    /** After a failure nobody knows what was done: who comes again goes on. */
    void release(byte[] claim, UUID requestId) {
        jdbc.sql("UPDATE command.idempotency_key SET leased_until = clock_timestamp() "
                        + "WHERE claim = ? AND request_id = ? AND kept IS NULL")
                .params(claim, requestId)
                .update();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.idempotency_key WHERE expires_at < clock_timestamp()")
                .update();
        jdbc.sql("DELETE FROM command.handled_request WHERE handled_at < clock_timestamp() - make_interval(secs => ?)")
                .param(2 * KEPT.toSeconds())
                .update();
    }
}
