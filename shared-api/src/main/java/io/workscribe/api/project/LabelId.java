package io.workscribe.api.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import java.util.Objects;
import java.util.UUID;

/** A label of a project. */
public record LabelId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LabelId {
        Objects.requireNonNull(value, "value");
    }

    public static LabelId random() {
        return new LabelId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
