package io.workscribe.api.sprint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a sprint is in its life; the constants are in the order of that. */
public enum SprintStatus {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("completed")
    COMPLETED;

    /** The spelling on the wire and in tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static SprintStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
