package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an endpoint asks of its request.
 *
 * @param place {@code path}, {@code query} or {@code body}
 * @param keys from the outermost key to the one asked for, {@link #EACH} for each item of a list; empty for the body
 *     itself
 */
public record RequestedField(String place, List<String> keys, JsonSchema schema, Presence presence) {

    public static final String EACH = "*";

    /** What becomes of a request without this, or with a null in its place. */
    public record Presence(Absent absent, @Nullable Object byDefault) {

        static final Presence REQUIRED = new Presence(Absent.REFUSED, null);
        static final Presence OPTIONAL = new Presence(Absent.DEFAULTS, null);
        static final Presence CHANGED = new Presence(Absent.UNCHANGED, null);
        static final Presence PATCH_CLEARS = new Presence(Absent.UNCHANGED_PATCH_CLEARS, null);
        static final Presence CLEARABLE = new Presence(Absent.UNCHANGED_NULL_CLEARS, null);

        static Presence orElse(@Nullable Object byDefault) {
            return new Presence(Absent.DEFAULTS, byDefault);
        }
    }

    /** How an endpoint takes it that a key is not there. */
    public enum Absent {
        REFUSED,
        DEFAULTS,
        UNCHANGED,
        UNCHANGED_PATCH_CLEARS,
        UNCHANGED_NULL_CLEARS
    }

    /** Told of everything that endpoints ask for, to describe the API. In production nobody listens. */
    public interface Listener {
        void requested(HttpServletRequest request, RequestedField requested);
    }
}
