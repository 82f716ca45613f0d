package io.workscribe.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How urgent a task is. */
public enum Priority {
    @JsonProperty("urgent")
    URGENT,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW,
    @JsonProperty("none")
    NONE;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static Priority ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
