package io.workscribe.transfer.events;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person at the terminal now and then how far something is. */
final class ProgressLog {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProgressLog.class);
    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final String what;
    private final long total;
    private long lastTold = System.nanoTime();

    ProgressLog(String what, long total) {
        this.what = what;
        this.total = total;
    }

    void advanceTo(long events) {
        long now = System.nanoTime();
        if (now - lastTold >= INTERVAL_NANOS) {
            lastTold = now;
            LOGGER.info("{}: {} of {} events ({} %)", what, events, total, total == 0 ? 100 : events * 100 / total);
        }
    }

    void finish(long events) {
        LOGGER.info("{}: all {} events", what, events);
    }
}
