package io.workscribe.platform.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** How often each handler has failed with an event, for what another attempt may mend: a deadlock, a time-out. */
final class FailedAttempts {

    /** The pauses between them grow; together they last about ten seconds, and the attempts as long as they do. */
    static final int MOST = 5;

    /**
     * Two attempts so far apart are enough: the pauses are long already when another event of the same batch has been put
     * aside before, and everything behind waits.
     */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static final int FEWEST = 2;

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_EVENTS = 10_000;

    private record Key(Class<?> handler, String event) {}

    /** @param since {@link System#nanoTime()} of the first failure */
    private record Failed(int times, Throwable last, long since, long newest) {

        boolean isEnough() {
            return times >= MOST || times >= FEWEST && newest - since >= LONG_ENOUGH.toNanos();
        }
    }

    private final Cache<Key, Failed> failed = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_EVENTS)
            .build();

    void count(Class<?> handler, String event, Throwable failure) {
        long now = System.nanoTime();
        failed.asMap()
                .merge(
                        new Key(handler, event),
                        new Failed(1, failure, now, now),
                        (before, again) -> new Failed(before.times() + 1, failure, before.since(), now));
    }

    /** The last failure of an event that was tried often enough. */
    Optional<Throwable> exhausted(Class<?> handler, String event) {
        return Optional.ofNullable(failed.getIfPresent(new Key(handler, event)))
                .filter(Failed::isEnough)
                .map(Failed::last);
    }

    /** Once it is put aside for good: when it is handled again, its attempts are counted anew. */
    void forget(Class<?> handler, String event) {
        failed.invalidate(new Key(handler, event));
    }
}
