package io.workscribe.platform.operations;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Since when a processor has not moved although there is more for it. */
final class Standstill {

    /** Longer than a slow event takes, and than the pauses between the attempts at one that fails. */
    static final Duration TOO_LONG = Duration.ofSeconds(10);

    private record Seen(long position, long since) {}

    private final Map<String, Seen> behind = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Standstill(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** To be told again and again, at least once in {@link #TOO_LONG}. */
    void look(String processor, long position, long head) {
        if (position >= head) {
            behind.remove(processor);
            return;
        }
        behind.compute(
                processor,
                (same, seen) ->
                        seen != null && seen.position() == position ? seen : new Seen(position, nanoTime.getAsLong()));
    }

    /** How long it has stood, when that is too long. */
    Optional<Duration> of(String processor) {
        return Optional.ofNullable(behind.get(processor))
                .map(seen -> Duration.ofNanos(nanoTime.getAsLong() - seen.since()))
                .filter(stood -> stood.compareTo(TOO_LONG) >= 0);
    }
}
