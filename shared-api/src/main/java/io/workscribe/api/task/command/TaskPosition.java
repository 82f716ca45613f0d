package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;

/** A task with the number that decides where it comes among those that are sent with it; numbers need not be dense. */
public record TaskPosition(TaskId taskId, int position) {}
