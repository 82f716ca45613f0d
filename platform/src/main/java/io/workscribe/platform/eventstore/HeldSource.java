package io.workscribe.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** The events of another source, held back at times. */
abstract class HeldSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Set<HeldStream> open = ConcurrentHashMap.newKeySet();

    HeldSource(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /** @param all what it is to hold back */
    abstract HeldStream hold(BlockingStream<TrackedEventMessage<?>> all);

    @Override
    public final BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        HeldStream stream = hold(events.openStream(token));
        open.add(stream);
        return stream;
    }

    /** To be called when what held events back may have changed. */
    public final void goOn() {
        open.forEach(HeldStream::goOn);
    }

    @Override
    public final TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public final TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public final TrackingToken createTokenAt(Instant dateTime) {
        return events.createTokenAt(dateTime);
    }

    @Override
    public final TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }

    /** Holds nothing back by itself. */
    abstract class HeldStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> all;
        private volatile Runnable onAvailable = () -> {};

        HeldStream(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return all.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return all.hasNextAvailable(timeout, unit);
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
        public final boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return all.setOnAvailableCallback(callback);
        }

        @Override
        public final void close() {
            open.remove(this);
            all.close();
        }

        void goOn() {
            onAvailable.run();
        }
    }
}
