package io.workscribe.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import java.util.Objects;
import java.util.UUID;

/** A comment on one task. */
public record CommentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommentId {
        Objects.requireNonNull(value, "value");
    }

    public static CommentId random() {
        return new CommentId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
