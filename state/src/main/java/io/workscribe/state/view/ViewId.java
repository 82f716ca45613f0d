package io.workscribe.state.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import java.util.Objects;
import java.util.UUID;

/** A saved view of one project. */
public record ViewId(@JsonValue UUID value) {

    public ViewId {
        Objects.requireNonNull(value, "value");
    }

    public static ViewId random() {
        return new ViewId(NewIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
