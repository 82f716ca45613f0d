package io.workscribe.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** The inbox of one person; derived from them, yet another stream than theirs. */
public record InboxId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InboxId {
        Objects.requireNonNull(value, "value");
    }

    public static InboxId of(UserId userId) {
        return new InboxId(UUID.nameUUIDFromBytes(("inbox:" + userId).getBytes(StandardCharsets.UTF_8)));
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
