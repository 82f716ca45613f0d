package io.workscribe.api.common;

import org.jspecify.annotations.Nullable;

/**
 * Where something moves to among others of its kind: to a 0-based position, or next to a neighbour. Exactly one is not
 * null. A position beyond the end means the end.
 *
 * @param after the neighbour that then comes before
 * @param before the neighbour that then comes behind
 */
public record Place<T>(
        @Nullable Integer position,
        @Nullable T after,
        @Nullable T before) {

    public static <T> Place<T> at(int position) {
        return new Place<>(position, null, null);
    }

    public static <T> Place<T> after(T neighbour) {
        return new Place<>(null, neighbour, null);
    }

    public static <T> Place<T> before(T neighbour) {
        return new Place<>(null, null, neighbour);
    }
}
