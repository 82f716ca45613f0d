package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * One thing that an endpoint asks of its request.
 *
 * @param place {@code path}, {@code query} or {@code body}
 * @param keys from the outermost key to the one asked for, {@link #EACH} for each item of a list; empty for the body
 *     itself
 */
public record Asked(String place, List<String> keys, Form form, Need need) {

    public static final String EACH = "*";

    /** What becomes of a request without this, or with a null in its place. */
    public record Need(Absent absent, Object byDefault) {

        static final Need REQUIRED = new Need(Absent.REFUSED, null);
        static final Need OPTIONAL = new Need(Absent.DEFAULTS, null);
        static final Need CHANGED = new Need(Absent.UNCHANGED, null);
        static final Need CLEARABLE = new Need(Absent.UNCHANGED_NULL_CLEARS, null);

        static Need orElse(Object byDefault) {
            return new Need(Absent.DEFAULTS, byDefault);
        }
    }

    /** How an endpoint takes it that a key is not there. */
    public enum Absent {
        REFUSED,
        DEFAULTS,
        UNCHANGED,
        UNCHANGED_NULL_CLEARS
    }

    /** Told of everything that endpoints ask for, to describe the API. In production nobody listens. */
    public interface Listener {
        void asked(HttpServletRequest request, Asked asked);
    }
}
