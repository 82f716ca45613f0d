package io.workscribe.api.wiki;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import java.util.Objects;
import java.util.UUID;

/** A page of a wiki space. */
public record PageId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        Objects.requireNonNull(value, "value");
    }

    public static PageId random() {
        return new PageId(NewIds.next());
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
