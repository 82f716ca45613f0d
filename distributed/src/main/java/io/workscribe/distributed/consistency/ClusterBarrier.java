package io.workscribe.distributed.consistency;

import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.messaging.ProcessorNames;
import java.time.Duration;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The barrier of several processes: it knows from their reports how far the processors of all of them are. */
final class ClusterBarrier implements ProjectionBarrier {

    private static final long BEFORE_THE_FIRST = -1;

    private final EventStore events;
    private final ReportedProgress progress;

    ClusterBarrier(EventStore events, ReportedProgress progress) {
        this.events = events;
        this.progress = progress;
    }

    @Override
    public boolean await(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        return progress.await(awaited(ProcessorNames.QUERY), position, atMost)
                && progress.await(
                        awaited(ProcessorNames.LOOKUP), position, Duration.ofNanos(deadline - System.nanoTime()));
    }

    @Override
    public boolean awaitNow(Duration atMost) {
        return await(positionOf(events.createHeadToken()), atMost);
    }

    @Override
    public boolean awaitPolicies(long position, Duration atMost) {
        return progress.await(startsWith(ProcessorNames.POLICY), position, atMost);
    }

    @Override
    public long readable() {
        return progress.lowest(ProcessorNames::isAwaited);
    }

    private static Predicate<String> awaited(String prefix) {
        return startsWith(prefix).and(ProcessorNames::isAwaited);
    }

    private static Predicate<String> startsWith(String prefix) {
        return group -> group.startsWith(prefix);
    }

    /** Of a token of Axon Server; in a replay how far that is. */
    static long positionOf(TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken position
                ? position.getGlobalIndex()
                : BEFORE_THE_FIRST;
    }
}
