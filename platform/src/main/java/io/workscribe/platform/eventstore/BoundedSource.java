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
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * The events for one processor, never more of them ahead of what it has handled than so many bytes. Axon counts events: it
 * takes a thousand at once, and a hundred into one transaction, whatever their size.
 */
public final class BoundedSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    static final int MOST_BYTES = 4 << 20;

    /** What is left of an event that the processor has no handler for. */
    record Ignored() {}

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Serializer serializer;
    private final LongSupplier handled;
    private final Set<BoundedStream> open = ConcurrentHashMap.newKeySet();

    /** @param handled the position up to which the processor has handled everything; -1 before the first */
    public BoundedSource(
            StreamableMessageSource<TrackedEventMessage<?>> events, Serializer serializer, LongSupplier handled) {
        this.events = events;
        this.serializer = serializer;
        this.handled = handled;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        BoundedStream stream = new BoundedStream(events.openStream(token));
        open.add(stream);
        return stream;
    }

    /** To be called when the processor has handled something. */
    public void goOn() {
        open.forEach(BoundedStream::goOn);
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(java.time.Instant dateTime) {
        return events.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(java.time.Duration duration) {
        return events.createTokenSince(duration);
    }

    private final class BoundedStream implements BlockingStream<TrackedEventMessage<?>> {

        private record Ahead(long position, long bytes) {}

        private final BlockingStream<TrackedEventMessage<?>> all;
        private final Set<Class<?>> ignored = ConcurrentHashMap.newKeySet();
        private final Deque<Ahead> ahead = new ArrayDeque<>();
        private long bytesAhead;
        private volatile boolean held;
        private volatile Runnable onAvailable = () -> {};

        BoundedStream(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return isHeld() ? Optional.empty() : all.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return !isHeld() && all.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = all.nextAvailable();
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
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return all.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            open.remove(this);
            all.close();
        }

        void goOn() {
            if (held) {
                onAvailable.run();
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
