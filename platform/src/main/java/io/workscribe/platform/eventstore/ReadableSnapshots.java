package io.workscribe.platform.eventstore;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot saves reading events, so it never is a reason why an aggregate cannot be loaded. Axon ignores one that it
 * cannot find; whether what it found can be read shows only when the aggregate is made of it, which is too late.
 */
public final class ReadableSnapshots {

    private static final Logger log = LoggerFactory.getLogger(ReadableSnapshots.class);

    private ReadableSnapshots() {}

    /**
     * @param stream may begin with a snapshot
     * @param events the same from its first event on
     */
    public static DomainEventStream orEvents(DomainEventStream stream, Supplier<DomainEventStream> events) {
        return !stream.hasNext() || isReadable(stream) ? stream : events.get();
    }

    private static boolean isReadable(DomainEventStream stream) {
        try {
            if (!(stream.peek().getPayload() instanceof UnknownSerializedType unknown)) {
                return true;
            }
            log.warn(
                    "{} begins with the unknown {}",
                    stream.peek().getAggregateIdentifier(),
                    unknown.serializedType().getName());
        } catch (SerializationException unreadable) {
            log.warn(
                    "{} begins with something unreadable: {}",
                    stream.peek().getAggregateIdentifier(),
                    unreadable.toString());
        }
        return false;
    }
}
