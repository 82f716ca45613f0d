package io.workscribe.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class BoundedSourceTest {

    record Large(String text) {}

    record Small(int number) {}

    private final Deque<TrackedEventMessage<?>> events = new ArrayDeque<>();
    private final AtomicLong handled = new AtomicLong(-1);
    private final AtomicInteger wokenUp = new AtomicInteger();
    private final BoundedSource source =
            new BoundedSource(new Stored(), Jackson3Serializer.builder().build(), handled::get);

    @Test
    void largeEventsAreHandedOutAsTheOnesBeforeThemAreHandled() throws Exception {
        for (int position = 0; position < 40; position++) {
            add(position, new Large("x".repeat(400_000)));
        }
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.setOnAvailableCallback(wokenUp::incrementAndGet);

        assertThat(takeAll(stream)).isEqualTo(11);
        assertThat(stream.peek()).isEmpty();
        assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();

        handled.set(4);
        source.goOn();
        assertThat(wokenUp).hasValue(1);
        assertThat(takeAll(stream)).isEqualTo(5);

        handled.set(15);
        assertThat(takeAll(stream)).isEqualTo(11);
    }

    @Test
    void smallEventsAreNotHeld() throws Exception {
        for (int position = 0; position < 2_000; position++) {
            add(position, new Small(position));
        }
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.setOnAvailableCallback(wokenUp::incrementAndGet);

        assertThat(takeAll(stream)).isEqualTo(2_000);
        source.goOn();
        assertThat(wokenUp).hasValue(0);
    }

    @Test
    void ofWhatTheProcessorIgnoresOnlyThePositionIsLeft() throws Exception {
        for (int position = 0; position < 100; position++) {
            add(position, new Large("x".repeat(400_000)));
        }
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

        TrackedEventMessage<?> ignored = stream.nextAvailable();
        assertThat(ignored.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(ignored.getPayload()).isInstanceOf(BoundedSource.Ignored.class);
        assertThat(takeAll(stream)).isEqualTo(98);
    }

    private static int takeAll(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        int taken = 0;
        while (stream.hasNextAvailable()) {
            stream.nextAvailable();
            taken++;
        }
        return taken;
    }

    private void add(long position, Object payload) {
        events.add(new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage(payload)));
    }

    private final class Stored implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            return new BlockingStream<>() {

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return Optional.ofNullable(events.peek());
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                    return !events.isEmpty();
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    return events.remove();
                }

                @Override
                public void close() {}
            };
        }
    }
}
