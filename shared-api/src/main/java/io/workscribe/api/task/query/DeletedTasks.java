package io.workscribe.api.task.query;

/** How many tasks were deleted. */
public record DeletedTasks(int deleted) {}
