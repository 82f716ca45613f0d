package io.workscribe.query.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a resource.
 *
 * @param details what else its next event does not say, by names that only who writes it knows
 */
record Known(String label, Map<String, String> details) {

    /** Of what nothing was ever heard. */
    static final Known NOTHING = new Known("", Map.of());

    @Nullable
    String detail(String name) {
        return details.get(name);
    }
}
