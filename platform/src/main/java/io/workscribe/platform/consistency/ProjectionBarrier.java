package io.workscribe.platform.consistency;

import io.workscribe.platform.messaging.ProcessorNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/**
 * Holds an answer back until this process has put a write into every table that the next request may look at: the read
 * tables, and the lookups that the next command may depend on.
 */
public final class ProjectionBarrier {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(1).toNanos() / 2;

    private final EventProcessingConfiguration processing;
    private final Supplier<TrackingToken> head;

    /** @param head the position of the newest event */
    public ProjectionBarrier(EventProcessingConfiguration processing, Supplier<TrackingToken> head) {
        this.processing = processing;
        this.head = head;
    }

    /** Whether every projection and lookup passed the position within the time. */
    public boolean await(long position, Duration atMost) {
        return await(ProcessorNames::isRebuildable, token -> hasPassed(token, position), atMost);
    }

    /** Whether every projection and lookup has seen all that is committed now. */
    public boolean awaitNow(Duration atMost) {
        long newest = ((GapAwareTrackingToken) head.get()).getIndex();
        return await(ProcessorNames::isRebuildable, token -> hasPassedAll(token, newest), atMost);
    }

    /** Whether the policies passed the position within the time, too: what they do about a write is then done. */
    public boolean awaitPolicies(long position, Duration atMost) {
        return await(name -> name.startsWith(ProcessorNames.POLICY), token -> hasPassed(token, position), atMost);
    }

    private boolean await(Predicate<String> which, Predicate<GapAwareTrackingToken> goal, Duration atMost) {
        List<StreamingEventProcessor> processors = processing.eventProcessors().entrySet().stream()
                .filter(processor -> which.test(processor.getKey()))
                .map(processor -> (StreamingEventProcessor) processor.getValue())
                .toList();
        long deadline = System.nanoTime() + atMost.toNanos();
        for (StreamingEventProcessor processor : processors) {
            while (!reached(processor, goal)) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
        return true;
    }

    private static boolean reached(StreamingEventProcessor processor, Predicate<GapAwareTrackingToken> goal) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        return !segments.isEmpty()
                && segments.values().stream()
                        .allMatch(segment -> WrappedToken.unwrapLowerBound(segment.getTrackingToken())
                                        instanceof GapAwareTrackingToken token
                                && goal.test(token));
    }

    /** The events of a write are committed at once, so who has seen the last of them has seen all. */
    private static boolean hasPassed(GapAwareTrackingToken token, long position) {
        return token.getIndex() >= position && !token.getGaps().contains(position);
    }

    private static boolean hasPassedAll(GapAwareTrackingToken token, long position) {
        return token.getIndex() >= position && token.getGaps().headSet(position).isEmpty();
    }
}
