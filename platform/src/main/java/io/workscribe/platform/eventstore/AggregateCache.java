package io.workscribe.platform.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The aggregates that commands went to lately, so that their streams are not read again. Only for a process that appends
 * all events itself. What was put in counts only if the transaction that it was changed in is committed, and as a whole:
 * when that fails, or goes back to a savepoint, the next command reads the stream.
 */
final class AggregateCache implements Cache {

    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ConcurrentMap<Object, Object> aggregates = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(KEPT)
            .build()
            .asMap();

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        return (V) aggregates.get(key);
    }

    @Override
    public void put(@Nullable Object key, Object aggregate) {
        if (key == null) {
            // A new one to which nothing has happened.
            return;
        }
        aggregates.put(key, aggregate);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new ForgettingWhatFailed(key));
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object aggregate) {
        if (aggregates.containsKey(key)) {
            return false;
        }
        put(key, aggregate);
        return true;
    }

    @Override
    public boolean remove(Object key) {
        return aggregates.remove(key) != null;
    }

    @Override
    public void removeAll() {
        aggregates.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return aggregates.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        aggregates.computeIfPresent(key, (same, aggregate) -> update.apply((V) aggregate));
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }

    private final class ForgettingWhatFailed implements TransactionSynchronization {

        private final Object key;

        ForgettingWhatFailed(Object key) {
            this.key = key;
        }

        @Override
        public void savepointRollback(Object savepoint) {
            remove(key);
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                remove(key);
            }
        }
    }
}
