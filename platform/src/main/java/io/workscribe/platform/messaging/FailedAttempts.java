package io.workscribe.platform.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** How often each handler has failed with an event, for what another attempt may mend: a deadlock, a time-out. */
final class FailedAttempts {

    /** The pauses between them grow; together they last about ten seconds, and the attempts as long as they do. */
    static final int MOST = 5;

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_EVENTS = 10_000;

    private record Key(Class<?> handler, String event) {}

    private record Failed(int times, Throwable last) {}

    private final Cache<Key, Failed> failed = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_EVENTS)
            .build();

    void count(Class<?> handler, String event, Throwable failure) {
        failed.asMap()
                .merge(
                        new Key(handler, event),
                        new Failed(1, failure),
                        (before, now) -> new Failed(before.times() + 1, failure));
    }

    /** The last failure of an event that was tried often enough. */
    Optional<Throwable> exhausted(Class<?> handler, String event) {
        return Optional.ofNullable(failed.getIfPresent(new Key(handler, event)))
                .filter(known -> known.times() >= MOST)
                .map(Failed::last);
    }

    /** Once it is put aside for good: when it is handled again, its attempts are counted anew. */
    void forget(Class<?> handler, String event) {
        failed.invalidate(new Key(handler, event));
    }
}
