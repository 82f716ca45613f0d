package io.workscribe.platform.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.caching.Cache;

/** One cache for each type of aggregate: under an id of another type there is nothing. */
public final class AggregateCaches {

    private final List<Cache> caches = new CopyOnWriteArrayList<>();

    public Cache another() {
        Cache cache = new AggregateCache();
        caches.add(cache);
        return cache;
    }

    /** What is asked for next is read from its stream. */
    public void forgetAll() {
        caches.forEach(Cache::removeAll);
    }
}
