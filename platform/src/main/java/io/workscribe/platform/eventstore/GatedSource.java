package io.workscribe.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Hands out no event before its position is let through. */
public final class GatedSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final LongPredicate gate;
    private final Set<GatedStream> open = ConcurrentHashMap.newKeySet();

    /** @param gate whether the event at this position may be handled now */
    public GatedSource(StreamableMessageSource<TrackedEventMessage<?>> events, LongPredicate gate) {
        this.events = events;
        this.gate = gate;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        GatedStream stream = new GatedStream(events.openStream(token));
        open.add(stream);
        return stream;
    }

    /** To be called when more is let through than before. */
    public void goOn() {
        open.forEach(GatedStream::goOn);
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
    public TrackingToken createTokenAt(Instant dateTime) {
        return events.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }

    private final class GatedStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> all;
        private volatile Runnable onAvailable = () -> {};

        GatedStream(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return all.peek()
                    .filter(event -> gate.test(event.trackingToken().position().orElse(-1)));
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return all.hasNextAvailable(timeout, unit) && peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return all.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> event) {
            all.skipMessagesWithPayloadTypeOf(event);
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
            onAvailable.run();
        }
    }
}
