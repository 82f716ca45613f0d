package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Progress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.WrappedToken;

/** The barrier of one process by itself: it looks at the processors of this process. */
public final class LocalBarrier implements ProjectionBarrier {

    /** A processor that skips events moves on without a commit, so nobody tells of it. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(3).toNanos();

    private record Waiter(
            Thread thread, List<StreamingEventProcessor> processors, Predicate<GapAwareTrackingToken> goal) {

        private boolean isDone() {
            return processors.stream().allMatch(processor -> reached(processor, goal));
        }
    }

    private final EventProcessingConfiguration processing;
    private final EventPositions events;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    public LocalBarrier(EventProcessingConfiguration processing, EventPositions events, Progress progress) {
        this.processing = processing;
        this.events = events;
        progress.onCommit(this::wakeWhoIsDone);
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return await(ProcessorNames::isAwaited, token -> hasPassed(token, position), atMost);
    }

    @Override
    public boolean awaitNow(Duration atMost) {
        long newest = events.newest();
        // What a processor begins to miss after this was not committed before it, so missed does not grow.
        Set<Long> missed = events.among(gapsBelow(newest));
        return await(
                ProcessorNames::isAwaited,
                token -> token.getIndex() >= newest && Collections.disjoint(missed, token.getGaps()),
                atMost);
    }

    @Override
    public boolean awaitPolicies(long position, Duration atMost) {
        return await(name -> name.startsWith(ProcessorNames.POLICY), token -> hasPassed(token, position), atMost);
    }

    private boolean await(Predicate<String> which, Predicate<GapAwareTrackingToken> goal, Duration atMost) {
        Waiter waiter = new Waiter(Thread.currentThread(), processors(which), goal);
        if (waiter.isDone()) {
            return true;
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        waiters.add(waiter);
        try {
            while (!waiter.isDone()) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            }
            return true;
        } finally {
            waiters.remove(waiter);
        }
    }

    private void wakeWhoIsDone() {
        for (Waiter waiter : waiters) {
            if (waiter.isDone()) {
                LockSupport.unpark(waiter.thread());
            }
        }
    }

    private static boolean reached(StreamingEventProcessor processor, Predicate<GapAwareTrackingToken> goal) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        return !segments.isEmpty()
                && segments.values().stream()
                        .allMatch(segment -> token(segment).filter(goal).isPresent());
    }

    /** The events of a write are committed at once, so who has seen the last of them has seen all. */
    private static boolean hasPassed(GapAwareTrackingToken token, long position) {
        return token.getIndex() >= position && !token.getGaps().contains(position);
    }

    /** Also numbers that were rolled back and will never be filled, until a processor has met another event. */
    private Set<Long> gapsBelow(long position) {
        return processors(ProcessorNames::isAwaited).stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(LocalBarrier::token)
                .flatMap(Optional::stream)
                .flatMap(token -> token.getGaps().headSet(position).stream())
                .collect(Collectors.toSet());
    }

    private List<StreamingEventProcessor> processors(Predicate<String> which) {
        return processing.eventProcessors().entrySet().stream()
                .filter(processor -> which.test(processor.getKey()))
                .map(processor -> (StreamingEventProcessor) processor.getValue())
                .toList();
    }

    private static Optional<GapAwareTrackingToken> token(EventTrackerStatus segment) {
        return WrappedToken.unwrapLowerBound(segment.getTrackingToken()) instanceof GapAwareTrackingToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
