package io.workscribe.api.task.query;

/** How many tasks really changed. */
public record UpdatedTasks(int updated) {}
