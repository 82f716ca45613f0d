package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The barrier of one process by itself: it looks at the processors of this process. */
public final class LocalBarrier implements ProjectionBarrier {

    /** A processor that skips events moves on without a commit, so nobody tells of it. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(3).toNanos();

    private record Waiter(Thread thread, List<StreamingEventProcessor> processors, long position) {

        private boolean isDone() {
            return processors.stream().allMatch(processor -> hasPassed(processor, position));
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
        return await(ProcessorNames::isAwaited, position, atMost);
    }

    @Override
    public boolean awaitNow(Duration atMost) {
        return await(events.newest(), atMost);
    }

    @Override
    public boolean awaitPolicies(long position, Duration atMost) {
        return await(name -> name.startsWith(ProcessorNames.POLICY), position, atMost);
    }

    @Override
    public long readable() {
        return processors(ProcessorNames::isAwaited).stream()
                .mapToLong(LocalBarrier::passed)
                .min()
                .orElse(-1);
    }

    /** How far a processor is; nowhere as long as nobody works on it. */
    private static long passed(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private boolean await(Predicate<String> which, long position, Duration atMost) {
        Waiter waiter = new Waiter(Thread.currentThread(), processors(which), position);
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

    private static boolean hasPassed(StreamingEventProcessor processor, long position) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        return !segments.isEmpty()
                && segments.values().stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= position);
    }

    private List<StreamingEventProcessor> processors(Predicate<String> which) {
        return processing.eventProcessors().entrySet().stream()
                .filter(processor -> which.test(processor.getKey()))
                .map(processor -> (StreamingEventProcessor) processor.getValue())
                .toList();
    }
}
