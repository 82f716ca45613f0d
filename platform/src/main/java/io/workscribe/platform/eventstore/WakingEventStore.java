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
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event store that wakes its readers right after a commit. Axon's own gives its streams no availability callback, so
 * a pooled processor would look only twice a second.
 *
 * <p>Processors at the head of the stream ask for the same events at the same time, so what one of them read is kept
 * for the others: a commit costs one read, not one for each processor.
 */
public final class WakingEventStore extends EmbeddedEventStore {

    private static final Logger LOGGER = LoggerFactory.getLogger(WakingEventStore.class);

    /** How often lost commits are asked about. */
    private static final long LOOK_MILLIS = 500;

    private static final Duration KEPT = Duration.ofSeconds(1);

    /** What followed a token, up to which head. */
    record Batch(List<TrackedEventMessage<?>> events, boolean full, long head) {

        /** Whether there was nothing more behind it then. */
        boolean isEnd() {
            return !full;
        }
    }

    private final Set<WakingEventStream> openStreams = ConcurrentHashMap.newKeySet();
    private final Cache<Object, Batch> batches =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("EventStorePoll"));

    private final PostgresEventStorageEngine engine;
    private final EventPositions positions;

    WakingEventStore(EmbeddedEventStore.Builder builder, PostgresEventStorageEngine engine, EventPositions positions) {
        super(builder.storageEngine(engine));
        this.engine = engine;
        this.positions = positions;
        positions.onMove(this::wake);
        looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void wake() {
        openStreams.forEach(WakingEventStream::wake);
    }

    private void look() {
        try {
            positions.look();
        } catch (RuntimeException databaseAway) {
            LOGGER.debug("The database cannot be asked about positions now", databaseAway);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        if (NewAggregates.isNew(aggregateIdentifier)) {
            return DomainEventStream.empty();
        }
        return ReadableSnapshots.orEvents(
                super.readEvents(aggregateIdentifier), () -> readEvents(aggregateIdentifier, 0));
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        WakingEventStream stream =
                new WakingEventStream(token, this::eventsAfter, positions::stableHead, openStreams::remove);
        openStreams.add(stream);
        return stream;
    }

    /** @param token null for the beginning */
    private Batch eventsAfter(TrackingToken token) {
        Object key = token == null ? "tail" : token;
        long head = positions.stableHead();
        Batch batch = batches.asMap().compute(key, (same, kept) -> isCurrent(kept, head) ? kept : read(token, head));
        if (!batch.isEnd()) {
            // Somebody catches up, alone; keeping that would only cost memory.
            batches.invalidate(key);
        }
        return batch;
    }

    /** An empty batch is out of date when the head has moved. */
    private static boolean isCurrent(Batch batch, long head) {
        return batch != null && (!batch.events().isEmpty() || batch.head() == head);
    }

    private Batch read(TrackingToken token, long head) {
        PostgresEventStorageEngine.Batch read = engine.readBatch(token, head);
        return new Batch(read.events(), read.full(), head);
    }

    @Override
    public void shutDown() {
        looks.shutdownNow();
        super.shutDown();
    }
}
