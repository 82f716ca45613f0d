package io.workscribe.api.task;

/** When a task is due, seen from one day. WEEK: from Monday to Sunday of that day's week. OVERDUE: before it, and still open. */
public enum DueWindow {
    OVERDUE,
    TODAY,
    WEEK,
    NONE
}
