package io.workscribe.platform.messaging;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells when changes happen. It never tells a moment twice, and never one before a moment that it has told or has seen in
 * another's message, even when the clock of the machine is set back. A little of that is nothing; but where the moments
 * and the clock part, or the clock and that of the database, no new change begins until they have come together.
 */
public final class ChangeClock {

    private static final Duration MOST_AHEAD = Duration.ofSeconds(5);
    private static final Duration MOST_OFF = Duration.ofSeconds(2);

    private final InstantSource machine;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);
    private volatile Duration off = Duration.ZERO;

    public ChangeClock(InstantSource machine) {
        this.machine = machine;
    }

    /** The greater of the clock and the last moment plus a microsecond. */
    Instant next() {
        Instant now = machine.instant().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }

    /** What is told from now on is later than this. */
    public void seen(Instant moment) {
        last.updateAndGet(before -> moment.isAfter(before) ? moment : before);
    }

    /** @param off how far the machine's clock is from one that all processes know; negative when it is behind */
    public void compared(Duration off) {
        this.off = off;
    }

    /** Why changes cannot be dated now. */
    public Optional<String> fault() {
        Duration ahead = Duration.between(machine.instant(), last.get());
        if (ahead.compareTo(MOST_AHEAD) > 0) {
            return Optional.of("The newest change is " + ahead.toSeconds() + " s ahead of this machine's clock");
        }
        if (off.abs().compareTo(MOST_OFF) > 0) {
            return Optional.of("This machine's clock is " + off.abs().toMillis() + " ms "
                    + (off.isNegative() ? "behind" : "ahead of") + " the database's");
        }
        return Optional.empty();
    }

    /** For whoever begins a change; what follows from one that has begun is not held up. */
    void requireRight() {
        if (fault().isPresent()) {
            throw new Rejected(
                    Rejected.Kind.UNAVAILABLE,
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "The server's clock is wrong, so nothing can be changed now. Please try again later.");
        }
    }
}
