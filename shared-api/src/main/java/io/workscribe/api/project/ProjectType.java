package io.workscribe.api.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a project is planned. */
public enum ProjectType {
    @JsonProperty("kanban")
    KANBAN,
    @JsonProperty("scrum")
    SCRUM;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static ProjectType ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
