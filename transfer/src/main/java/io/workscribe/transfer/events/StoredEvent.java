package io.workscribe.transfer.events;

import java.util.Map;
import java.util.Objects;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, payload unread: what is encrypted in it stays encrypted.
 *
 * @param position in the store that it comes from; only the order means something elsewhere
 * @param timestamp ISO 8601 in UTC, with milliseconds
 * @param aggregateType null for an event that no aggregate published
 * @param aggregateIdentifier the event's own identifier when no aggregate published it
 * @param payloadRevision null when the payload has none
 * @param payload JSON, exactly as it is stored
 */
record StoredEvent(
        long position,
        String identifier,
        String timestamp,
        @Nullable String aggregateType,
        String aggregateIdentifier,
        long sequenceNumber,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        Map<String, String> metaData) {

    StoredEvent {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(aggregateIdentifier, "aggregate_identifier");
        Objects.requireNonNull(payloadType, "payload_type");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(metaData, "meta_data");
        if (!DateTimeUtils.formatInstant(DateTimeUtils.parseInstant(timestamp)).equals(timestamp)) {
            throw new IllegalArgumentException("timestamp is not in UTC with milliseconds");
        }
    }

    /** Whether everything but the position is equal. */
    boolean isSame(@Nullable StoredEvent other) {
        return other != null && at(0).equals(other.at(0));
    }

    private StoredEvent at(long otherPosition) {
        return new StoredEvent(
                otherPosition,
                identifier,
                timestamp,
                aggregateType,
                aggregateIdentifier,
                sequenceNumber,
                payloadType,
                payloadRevision,
                payload,
                metaData);
    }
}
