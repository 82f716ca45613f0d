package io.workscribe.api.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a status means for counting and notifying. */
public enum StatusCategory {
    @JsonProperty("todo")
    TODO,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("done")
    DONE;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static StatusCategory ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
