package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.RunningProcessors;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The barrier of one process by itself: it looks at the processors of this process. */
public final class LocalBarrier implements ProjectionBarrier {

    /** A processor that skips events moves on without a commit, so nobody tells of it. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(3).toNanos();

    private record Waiter(Thread thread, BooleanSupplier isDone) {}

    private final RunningProcessors running;
    private final EventPositions events;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    public LocalBarrier(RunningProcessors running, EventPositions events, Progress progress) {
        this.running = running;
        this.events = events;
        progress.onCommit(this::wakeWhoIsDone);
    }

    @Override
    public boolean await(long position, Duration atMost) {
        // Asked each time: generations of read models come and go meanwhile.
        return await(
                () -> running.awaited().stream().allMatch(awaited -> hasPassed(awaited.processor(), position)), atMost);
    }

    @Override
    public boolean await(WritePosition written, Duration atMost) {
        return await(new Goals(written), atMost);
    }

    /** How far each processor must come; found out again only when generations have come or gone. */
    private final class Goals implements BooleanSupplier {

        private record Goal(StreamingEventProcessor processor, long position) {}

        private record Known(List<RunningProcessors.Awaited> of, List<Goal> goals) {}

        private final WritePosition written;
        private volatile Known known = new Known(List.of(), List.of());

        Goals(WritePosition written) {
            this.written = written;
        }

        @Override
        public boolean getAsBoolean() {
            List<RunningProcessors.Awaited> awaited = running.awaited();
            Known goals = known;
            if (goals.of() != awaited) {
                goals = new Known(awaited, goalsOf(awaited));
                known = goals;
            }
            for (Goal goal : goals.goals()) {
                if (!hasPassed(goal.processor(), goal.position())) {
                    return false;
                }
            }
            return true;
        }

        private List<Goal> goalsOf(List<RunningProcessors.Awaited> awaited) {
            return awaited.stream()
                    .map(each -> new Goal(each.processor(), written.lastOf(each.handles())))
                    .filter(goal -> goal.position() > 0)
                    .toList();
        }
    }

    @Override
    public boolean awaitNow(Duration atMost) {
        return await(events.newest(), atMost);
    }

    @Override
    public boolean awaitPolicies(long position, Duration atMost) {
        return await(() -> policies().stream().allMatch(policy -> hasPassed(policy, position)), atMost);
    }

    @Override
    public long readable() {
        return running.awaited().stream()
                .mapToLong(awaited -> passed(awaited.processor()))
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

    private boolean await(BooleanSupplier isDone, Duration atMost) {
        if (isDone.getAsBoolean()) {
            return true;
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        Waiter waiter = new Waiter(Thread.currentThread(), isDone);
        waiters.add(waiter);
        try {
            while (!isDone.getAsBoolean()) {
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
            if (waiter.isDone().getAsBoolean()) {
                LockSupport.unpark(waiter.thread());
            }
        }
    }

    /** Position 0 is before the first event. */
    private static boolean hasPassed(StreamingEventProcessor processor, long position) {
        if (position == 0) {
            return true;
        }
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        for (EventTrackerStatus segment : segments.values()) {
            if (segment.getCurrentPosition().orElse(-1) < position) {
                return false;
            }
        }
        return !segments.isEmpty();
    }

    private Collection<StreamingEventProcessor> policies() {
        return running.all().entrySet().stream()
                .filter(processor -> processor.getKey().startsWith(ProcessorNames.POLICY))
                .map(Map.Entry::getValue)
                .toList();
    }
}
