package io.workscribe.platform.messaging;

import java.time.Duration;

/** Whether this process has just put an event aside, so that whoever believes that there are none looks again. */
public final class ParkedEvents {

    /** Until the transaction of the dead letter has committed, and longer. */
    private static final long LATELY_NANOS = Duration.ofSeconds(30).toNanos();

    private volatile long newestAt = System.nanoTime() - LATELY_NANOS;

    void putAside() {
        newestAt = System.nanoTime();
    }

    public boolean lately() {
        return System.nanoTime() - newestAt < LATELY_NANOS;
    }
}
