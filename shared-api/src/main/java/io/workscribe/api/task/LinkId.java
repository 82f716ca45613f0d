package io.workscribe.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import java.util.Objects;
import java.util.UUID;

/** A link between a task and a wiki page. */
public record LinkId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkId {
        Objects.requireNonNull(value, "value");
    }

    public static LinkId random() {
        return new LinkId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
