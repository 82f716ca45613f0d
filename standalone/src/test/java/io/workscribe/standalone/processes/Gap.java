package io.workscribe.standalone.processes;

import java.time.Duration;

/** The longest time in which something did not succeed once. Safe to use by many threads. */
final class Gap {

    private long last = System.nanoTime();
    private long longest;

    synchronized void succeeded() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    synchronized Duration longest() {
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
    }

    /** What was before does not count. */
    synchronized void forget() {
        last = System.nanoTime();
        longest = 0;
    }
}
