package io.workscribe.distributed.eventstore;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.eventstore.NewestChange;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Of the events in Axon Server, which says what their metadata are without anything being deserialized. */
final class NewestChangeInAxonServer implements NewestChange {

    private static final int ANSWER_SECONDS = 30;

    private final AxonServerConnectionManager connections;
    private final LongSupplier head;

    /** @param head position of the newest event, -1 when there is none */
    NewestChangeInAxonServer(AxonServerConnectionManager connections, LongSupplier head) {
        this.connections = connections;
        this.head = head;
    }

    @Override
    public Optional<Instant> at() {
        long newest = head.getAsLong();
        if (newest < 0) {
            return Optional.empty();
        }
        // A stream begins behind the position that it is opened at.
        long before = Math.max(newest - EVENTS, -1);
        try (EventStream events = connections.getConnection().eventChannel().openStream(before, EVENTS)) {
            return latest(events, newest);
        }
    }

    private static Optional<Instant> latest(EventStream events, long newest) {
        String latest = "";
        long position;
        do {
            EventWithToken event = next(events);
            position = event.getToken();
            String at = event.getEvent()
                    .getMetaDataOrDefault(MetaKeys.CHANGED_AT, MetaDataValue.getDefaultInstance())
                    .getTextValue();
            latest = at.compareTo(latest) > 0 ? at : latest;
        } while (position < newest);
        return latest.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(latest));
    }

    private static EventWithToken next(EventStream events) {
        try {
            EventWithToken event = events.nextIfAvailable(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new IllegalStateException(
                        "Axon Server does not send its newest events",
                        events.getError().orElse(null));
            }
            return event;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at the newest events of Axon Server", ended);
        }
    }
}
