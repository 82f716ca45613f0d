package io.workscribe.query.live.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.web.socket.CloseStatus;

/**
 * What one browser says, part by part, within limits. The container's own buffer would have to be as large as the
 * longest message, for each socket.
 */
final class Incoming {

    static final int MAX_BYTES = 64 * 1024;
    static final int A_SECOND = 50;

    /** The socket has to be closed. */
    static final class LimitException extends Exception {

        private final transient CloseStatus status;

        LimitException(CloseStatus status) {
            super(status.getReason(), null, false, false);
            this.status = status;
        }

        CloseStatus status() {
            return status;
        }
    }

    private final LongSupplier nanoTime;
    private final StringBuilder begun = new StringBuilder();
    private final Deque<Long> lately = new ArrayDeque<>();
    private int bytes;

    Incoming(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The whole message with its last part; empty before. */
    Optional<String> add(String part, boolean last) throws LimitException {
        bytes += part.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new LimitException(CloseStatus.TOO_BIG_TO_PROCESS.withReason("Messages have at most 64 KiB"));
        }
        begun.append(part);
        if (!last) {
            return Optional.empty();
        }
        String whole = begun.toString();
        begun.setLength(0);
        begun.trimToSize();
        bytes = 0;
        count();
        return Optional.of(whole);
    }

    private void count() throws LimitException {
        long now = nanoTime.getAsLong();
        while (!lately.isEmpty() && now - lately.peek() >= TimeUnit.SECONDS.toNanos(1)) {
            lately.remove();
        }
        lately.add(now);
        if (lately.size() > A_SECOND) {
            throw new LimitException(CloseStatus.POLICY_VIOLATION.withReason("At most 50 messages a second"));
        }
    }
}
