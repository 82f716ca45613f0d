package io.workscribe.platform.messaging;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells when changes happen. It never tells a moment twice, and never one before a moment that it has told or has seen in
 * another's message, even when the clock of the machine is set back.
 */
public final class ChangeClock {

    private final InstantSource clock;
    private final AtomicReference<Instant> last;

    /** @param newest the newest moment in the store; null when there is none */
    public ChangeClock(InstantSource clock, @Nullable Instant newest) {
        this.clock = clock;
        this.last = new AtomicReference<>(newest == null ? Instant.MIN : newest);
    }

    /** The greater of the clock and the last moment plus a microsecond. */
    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }

    /** What is told from now on is later than this. */
    void seen(Instant moment) {
        last.updateAndGet(before -> moment.isAfter(before) ? moment : before);
    }
}
