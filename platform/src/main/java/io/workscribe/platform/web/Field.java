package io.workscribe.platform.web;

import io.workscribe.api.common.Change;
import io.workscribe.platform.web.RequestedField.Presence;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One key of a request body after its value was checked. What was wrong with it is already noted in the request's
 * problems, so every accessor may answer null until {@link RequestInput#check()} has passed.
 */
public final class Field<T> {

    private enum State {
        ABSENT,
        NULL,
        PRESENT
    }

    private final State state;
    private final @Nullable T value;
    private final Runnable reportMissing;
    private final Runnable reportNull;
    private final Consumer<Presence> requested;
    private final boolean patch;

    private Field(
            State state,
            @Nullable T value,
            Runnable reportMissing,
            Runnable reportNull,
            Consumer<Presence> requested,
            boolean patch) {
        this.state = state;
        this.value = value;
        this.reportMissing = reportMissing;
        this.reportNull = reportNull;
        this.requested = requested;
        this.patch = patch;
    }

    static <T> Field<T> absent(Runnable reportMissing, Consumer<Presence> requested) {
        return new Field<>(State.ABSENT, null, reportMissing, () -> {}, requested, false);
    }

    /** @param patch whether it stands in a merge patch */
    static <T> Field<T> ofNull(Runnable reportNull, Consumer<Presence> requested, boolean patch) {
        return new Field<>(State.NULL, null, () -> {}, reportNull, requested, patch);
    }

    static <T> Field<T> present(@Nullable T value, Consumer<Presence> requested) {
        return new Field<>(State.PRESENT, value, () -> {}, () -> {}, requested, false);
    }

    /** The value; an absent key is reported as missing, a null as of the wrong type. */
    @SuppressWarnings("NullAway") // null only where a problem is noted, and then nobody uses it
    public T required() {
        requested.accept(Presence.REQUIRED);
        if (state == State.ABSENT) {
            reportMissing.run();
        } else if (state == State.NULL) {
            reportNull.run();
        }
        return value;
    }

    /** The value, or the default when the key is absent or null, or a problem is noted. */
    public T orElse(T defaultValue) {
        requested.accept(Presence.orElse(defaultValue));
        return value == null ? defaultValue : value;
    }

    /** The value, or null when the key is absent or null. */
    public @Nullable T orNull() {
        requested.accept(Presence.OPTIONAL);
        return state == State.PRESENT ? value : null;
    }

    /**
     * For keys that cannot be cleared: absent and null both mean no change, which is null; in a merge patch a null is
     * reported as of the wrong type.
     */
    public @Nullable Change<T> changed() {
        requested.accept(Presence.CHANGED);
        if (state == State.NULL && patch) {
            reportNull.run();
        }
        return state == State.PRESENT ? new Change<>(value) : null;
    }

    /** For keys that only a merge patch clears: there null means a change to what is empty, elsewhere no change. */
    public @Nullable Change<T> changedOrCleared(@Nullable T empty) {
        requested.accept(Presence.PATCH_CLEARS);
        if (state == State.NULL && patch) {
            return new Change<>(empty);
        }
        return state == State.PRESENT ? new Change<>(value) : null;
    }

    /** For keys that can be cleared: absent means no change, which is null, and null means a change to null. */
    public @Nullable Change<T> clearable() {
        requested.accept(Presence.CLEARABLE);
        return state == State.ABSENT ? null : new Change<>(value);
    }
}
