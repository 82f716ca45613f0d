package io.workscribe.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What kind of work a task is. */
public enum TaskType {
    @JsonProperty("story")
    STORY,
    @JsonProperty("bug")
    BUG,
    @JsonProperty("task")
    TASK,
    @JsonProperty("subtask")
    SUBTASK;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static TaskType ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
