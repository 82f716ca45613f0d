package io.workscribe.api.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A project of one organization. */
public record ProjectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {
        Objects.requireNonNull(value, "value");
    }

    public static ProjectId random() {
        return new ProjectId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
