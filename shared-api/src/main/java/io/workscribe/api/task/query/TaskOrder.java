package io.workscribe.api.task.query;

import java.util.Locale;

/** What lists of tasks are sorted by. */
public enum TaskOrder {
    RANK,
    NUMBER,
    TITLE,
    PRIORITY,
    DUE_DATE,
    CREATED_AT,
    UPDATED_AT;

    /** The spelling on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
