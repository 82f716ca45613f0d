package io.workscribe.platform.messaging;

import java.util.concurrent.TimeUnit;

/** Tells those who wait for a processor that one of them has committed a batch. */
public final class Progress {

    private long commits;

    synchronized void committed() {
        commits++;
        notifyAll();
    }

    public synchronized long commits() {
        return commits;
    }

    /** Returns when there were more commits than the given number, or after the time. */
    public synchronized void awaitMoreThan(long seen, long millis) throws InterruptedException {
        if (commits == seen) {
            TimeUnit.MILLISECONDS.timedWait(this, millis);
        }
    }
}
