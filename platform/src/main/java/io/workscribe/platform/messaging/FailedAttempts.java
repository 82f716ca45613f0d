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

    /** The last failure of an event that was tried often enough, once: then its attempts are counted anew. */
    Optional<Throwable> takeExhausted(Class<?> handler, String event) {
        Key key = new Key(handler, event);
        Failed known = failed.getIfPresent(key);
        if (known == null || known.times() < MOST) {
            return Optional.empty();
        }
        failed.invalidate(key);
        return Optional.of(known.last());
    }
}
