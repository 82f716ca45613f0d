package io.workscribe.api.deletion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can be deleted and brought back. */
public enum DeletedResource {
    @JsonProperty("task")
    TASK,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("label")
    LABEL,
    @JsonProperty("sprint")
    SPRINT,
    @JsonProperty("project")
    PROJECT,
    @JsonProperty("page")
    PAGE,
    @JsonProperty("space")
    SPACE;

    /** The spelling on the wire and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so; fails with IllegalArgumentException for others. */
    public static DeletedResource ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
