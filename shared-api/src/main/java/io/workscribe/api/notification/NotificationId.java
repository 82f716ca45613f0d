package io.workscribe.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** A notification; derived from the event that caused it and the recipient, so that a repeat is recognized. */
public record NotificationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationId {
        Objects.requireNonNull(value, "value");
    }

    public static NotificationId of(String eventIdentifier, UserId recipient) {
        String name = "notification:" + eventIdentifier + ":" + recipient;
        return new NotificationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
