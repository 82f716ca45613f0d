package io.workscribe.platform.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** The handlers that have failed a whole batch a short while ago. */
final class LatelyFailed {

    /** Longer than the pause before the next attempt, which grows to a minute. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Cache<Class<?>, Boolean> failed =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    void add(Class<?> handler) {
        failed.put(handler, true);
    }

    boolean contains(Class<?> handler) {
        return failed.getIfPresent(handler) != null;
    }
}
