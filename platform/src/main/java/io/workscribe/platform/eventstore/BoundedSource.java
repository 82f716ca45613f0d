package io.workscribe.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * The events for one processor, never more of them ahead of what it has handled than so many bytes. Axon counts events: it
 * takes a thousand at once, and a hundred into one transaction, whatever their size.
 */
public final class BoundedSource extends HeldSource {

    static final int MOST_BYTES = 4 << 20;

    /** What is left of an event that the processor has no handler for. */
    record Ignored() {}

    private final Serializer serializer;
    private final LongSupplier handled;

    /** @param handled the position up to which the processor has handled everything; -1 before the first */
    public BoundedSource(
            StreamableMessageSource<TrackedEventMessage<?>> events, Serializer serializer, LongSupplier handled) {
        super(events);
        this.serializer = serializer;
        this.handled = handled;
    }

    @Override
    HeldStream hold(BlockingStream<TrackedEventMessage<?>> all) {
        return new BoundedStream(all);
    }

    private final class BoundedStream extends HeldStream {

        private record Ahead(long position, long bytes) {}

        private final Set<Class<?>> ignored = ConcurrentHashMap.newKeySet();
        private final Deque<Ahead> ahead = new ArrayDeque<>();
        private long bytesAhead;
        private volatile boolean held;

        BoundedStream(BlockingStream<TrackedEventMessage<?>> all) {
            super(all);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return isHeld() ? Optional.empty() : super.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return !isHeld() && super.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = super.nextAvailable();
            if (ignored.contains(event.getPayloadType())) {
                return new GenericTrackedEventMessage<>(
                        event.trackingToken(), GenericEventMessage.asEventMessage(new Ignored()));
            }
            long bytes = event.serializePayload(serializer, byte[].class).getData().length;
            ahead.add(new Ahead(event.trackingToken().position().orElse(-1), bytes));
            bytesAhead += bytes;
            return event;
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> event) {
            ignored.add(event.getPayloadType());
        }

        @Override
        void goOn() {
            if (held) {
                super.goOn();
            }
        }

        private boolean isHeld() {
            if (bytesAhead < MOST_BYTES) {
                return false;
            }
            // Before the position is looked at: what is handled in between wakes whoever is held.
            held = true;
            long passed = handled.getAsLong();
            while (!ahead.isEmpty() && ahead.peek().position() <= passed) {
                bytesAhead -= ahead.poll().bytes();
            }
            held = bytesAhead >= MOST_BYTES;
            return held;
        }
    }
}
