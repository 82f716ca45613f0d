package io.workscribe.api.common;

import java.util.List;

/**
 * What a list asks of something that may be missing: one of these values, or, if none may be, that there is none. Without
 * either it asks nothing.
 */
public record AnyOf<T>(List<T> values, boolean none) {

    public static <T> AnyOf<T> anything() {
        return new AnyOf<>(List.of(), false);
    }

    public boolean asksNothing() {
        return values.isEmpty() && !none;
    }
}
