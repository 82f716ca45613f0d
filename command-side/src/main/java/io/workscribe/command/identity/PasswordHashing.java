package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. Each hash takes 19 MiB and a core for a while on purpose, so only as many run at once as there are cores,
 * and who would have to wait for long is sent away.
 */
@Component
class PasswordHashing {

    private static final int LONGEST_QUEUE = 64;
    private static final long PATIENCE_SECONDS = 5;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19456;
    private static final int ITERATIONS = 2;

    /** Costs as much to compare with as any other, and nothing to make: no password belongs to it. */
    static final String NOBODYS_HASH = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, ITERATIONS, PARALLELISM, base64OfZeros(SALT_BYTES), base64OfZeros(HASH_BYTES));

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final Semaphore running;

    PasswordHashing() {
        this(new Semaphore(Runtime.getRuntime().availableProcessors(), true));
    }

    PasswordHashing(Semaphore running) {
        this.running = running;
    }

    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    /** Without a hash to compare with the answer is no, after the same work. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> encoder.matches(password, hash == null ? NOBODYS_HASH : hash));
        return same && hash != null;
    }

    private <T> T bounded(Supplier<T> work) {
        if (running.getQueueLength() >= LONGEST_QUEUE) {
            throw busy();
        }
        try {
            if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static String base64OfZeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    private static Rejected busy() {
        return new Rejected(
                Rejected.Kind.UNAVAILABLE,
                ErrorCode.SERVICE_UNAVAILABLE,
                "Too many people sign in at the moment. Please try again.");
    }
}
