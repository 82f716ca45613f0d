package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
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

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore running;
    private final String nobodysHash;

    PasswordHashing() {
        this(new Semaphore(Runtime.getRuntime().availableProcessors(), true));
    }

    PasswordHashing(Semaphore running) {
        this.running = running;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    /** Without a hash to compare with the answer is no, after the same work. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
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

    private static Rejected busy() {
        return new Rejected(
                Rejected.Kind.UNAVAILABLE,
                ErrorCode.SERVICE_UNAVAILABLE,
                "Too many people sign in at the moment. Please try again.");
    }
}
