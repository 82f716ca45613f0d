package io.workscribe.platform.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store that wakes its readers right after a commit. Axon's own gives its streams no availability callback, so
 * a pooled processor would look only twice a second.
 *
 * <p>Processors at the head of the stream ask for the same events at the same time, so what one of them read is kept
 * for the others: a commit costs one read, not one for each processor.
 */
public final class WakingEventStore extends EmbeddedEventStore {

    /** Events of other processes are announced by nobody; neither is a filled gap of theirs. */
    private static final long POLL_MILLIS = 500;

    private static final Duration KEPT = Duration.ofSeconds(1);

    /** What followed a token, and as of which commit. */
    record Batch(List<TrackedEventMessage<?>> events, boolean full, long asOf) {

        /** Whether there was nothing more behind it then. */
        boolean isEnd() {
            return !full;
        }
    }

    private final Set<WakingEventStream> openStreams = ConcurrentHashMap.newKeySet();
    private final AtomicLong commits = new AtomicLong();
    private final Cache<Object, Batch> batches =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final ScheduledExecutorService poll =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("EventStorePoll"));

    private final PostgresEventStorageEngine engine;

    WakingEventStore(EmbeddedEventStore.Builder builder, PostgresEventStorageEngine engine) {
        super(builder.storageEngine(engine));
        this.engine = engine;
        poll.scheduleWithFixedDelay(this::wake, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        wake();
    }

    private void wake() {
        commits.incrementAndGet();
        openStreams.forEach(WakingEventStream::wake);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return ReadableSnapshots.orEvents(
                super.readEvents(aggregateIdentifier), () -> readEvents(aggregateIdentifier, 0));
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        WakingEventStream stream = new WakingEventStream(token, this::eventsAfter, commits::get, openStreams::remove);
        openStreams.add(stream);
        return stream;
    }

    /** @param token null for the beginning */
    private Batch eventsAfter(TrackingToken token) {
        Object key = token == null ? "tail" : token;
        long now = commits.get();
        Batch batch = batches.asMap().compute(key, (same, kept) -> isCurrent(kept, now) ? kept : read(token, now));
        if (!batch.isEnd()) {
            // Somebody catches up, alone; keeping that would only cost memory.
            batches.invalidate(key);
        }
        return batch;
    }

    /** An empty batch is out of date after the next commit. */
    private static boolean isCurrent(Batch batch, long commits) {
        return batch != null && (!batch.events().isEmpty() || batch.asOf() == commits);
    }

    private Batch read(TrackingToken token, long now) {
        PostgresEventStorageEngine.Batch read = engine.readBatch(token);
        return new Batch(read.events(), read.full(), now);
    }

    @Override
    public void shutDown() {
        poll.shutdownNow();
        super.shutDown();
    }
}
