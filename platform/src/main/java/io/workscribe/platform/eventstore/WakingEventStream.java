package io.workscribe.platform.eventstore;

import io.workscribe.platform.eventstore.WakingEventStore.Batch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/** One processor's way through the events. Used by one thread at a time, woken by any. */
final class WakingEventStream implements TrackingEventStream {

    private final Function<TrackingToken, Batch> eventsAfter;
    private final LongSupplier head;
    private final Consumer<WakingEventStream> onClose;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private TrackingToken lastRead;
    private long nothingUpTo = -1;
    private volatile Runnable onAvailable = () -> {};

    WakingEventStream(
            TrackingToken start,
            Function<TrackingToken, Batch> eventsAfter,
            LongSupplier head,
            Consumer<WakingEventStream> onClose) {
        this.lastRead = start;
        this.eventsAfter = eventsAfter;
        this.head = head;
        this.onClose = onClose;
    }

    void wake() {
        wakeUps.release();
        onAvailable.run();
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        readAhead();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        wakeUps.drainPermits();
        readAhead();
        if (ahead.isEmpty() && timeout > 0 && wakeUps.tryAcquire(timeout, unit)) {
            readAhead();
        }
        return !ahead.isEmpty();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return ahead.poll();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private void readAhead() {
        if (!ahead.isEmpty() || nothingUpTo == head.getAsLong()) {
            return;
        }
        Batch batch = eventsAfter.apply(lastRead);
        ahead.addAll(batch.events());
        if (!ahead.isEmpty()) {
            lastRead = ahead.peekLast().trackingToken();
        }
        if (batch.isEnd()) {
            nothingUpTo = batch.head();
        }
    }
}
