package io.workscribe.platform.readmodel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far a build is, and how fast it was lately. */
final class BuildProgress {

    /** How much the newest measure counts against all before. */
    private static final double WEIGHT = 0.2;

    private static final double NANOS = 1e9;

    private long position;
    private long end;
    private long lookedAt = System.nanoTime();
    private long movedAt = lookedAt;
    private @Nullable Double rate;

    BuildProgress(long position, long end) {
        this.position = position;
        this.end = end;
    }

    void at(long now, long newest) {
        long time = System.nanoTime();
        double seconds = (time - lookedAt) / NANOS;
        if (seconds > 0) {
            double measured = Math.max(0, now - position) / seconds;
            rate = rate == null ? measured : WEIGHT * measured + (1 - WEIGHT) * rate;
        }
        if (now > position || now >= newest) {
            movedAt = time;
        }
        position = now;
        end = newest;
        lookedAt = time;
    }

    double done() {
        return end <= 0 ? 1 : Math.min(1, (double) Math.max(0, position) / end);
    }

    @Nullable
    Double eventsPerSecond() {
        return rate;
    }

    @Nullable
    Double secondsLeft() {
        return rate == null || rate <= 0 ? null : (Double) (Math.max(0, end - position) / rate);
    }

    Duration standsSince() {
        return Duration.ofNanos(System.nanoTime() - movedAt);
    }
}
