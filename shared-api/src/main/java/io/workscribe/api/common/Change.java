package io.workscribe.api.common;

/** One field of a partial update. A null Change leaves the field as it is; a Change of null clears it. */
public record Change<T>(T value) {

    /** The value after the change: the new one, or the old one when there is no change to make ({@code change} is null). */
    public static <T> T resolve(Change<T> change, T current) {
        return change == null ? current : change.value();
    }
}
