package io.workscribe.api.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A task of one project. */
public record TaskId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskId {
        Objects.requireNonNull(value, "value");
    }

    public static TaskId random() {
        return new TaskId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
