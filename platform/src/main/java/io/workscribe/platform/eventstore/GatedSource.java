package io.workscribe.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Hands out no event before its position is let through. */
public final class GatedSource extends HeldSource {

    private final LongPredicate gate;

    /** @param gate whether the event at this position may be handled now */
    public GatedSource(StreamableMessageSource<TrackedEventMessage<?>> events, LongPredicate gate) {
        super(events);
        this.gate = gate;
    }

    @Override
    HeldStream hold(BlockingStream<TrackedEventMessage<?>> all) {
        return new GatedStream(all);
    }

    private final class GatedStream extends HeldStream {

        GatedStream(BlockingStream<TrackedEventMessage<?>> all) {
            super(all);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return super.peek()
                    .filter(event -> gate.test(event.trackingToken().position().orElse(-1)));
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return super.hasNextAvailable(timeout, unit) && peek().isPresent();
        }
    }
}
