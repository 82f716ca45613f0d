package io.workscribe.api.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field of a partial update. A null Change leaves the field as it is; a Change of null clears it. */
public record Change<T>(@Nullable T value) {

    /** The value after the change: the new one, or the old one when there is no change to make ({@code change} is null). */
    public static <T> @Nullable T resolve(@Nullable Change<T> change, @Nullable T current) {
        return change == null ? current : change.value();
    }

    /** The same for a field that cannot be cleared. */
    public static <T> T resolveRequired(@Nullable Change<T> change, T current) {
        return change == null ? current : change.required();
    }

    /** The new value of a field that cannot be cleared: a change of it to null is a mistake of the sender. */
    public T required() {
        return Objects.requireNonNull(value, "value");
    }
}
