package io.workscribe.api.wiki;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A space of wiki pages. */
public record SpaceId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpaceId {
        Objects.requireNonNull(value, "value");
    }

    public static SpaceId random() {
        return new SpaceId(UUID.randomUUID());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
