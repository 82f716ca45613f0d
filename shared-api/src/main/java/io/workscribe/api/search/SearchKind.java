package io.workscribe.api.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can be found. */
public enum SearchKind {
    @JsonProperty("task")
    TASK,
    @JsonProperty("page")
    PAGE;

    /** The spelling on the wire and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so; fails with IllegalArgumentException for others. */
    public static SearchKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
