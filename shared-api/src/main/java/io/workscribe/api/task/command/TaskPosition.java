package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;

public record TaskPosition(TaskId taskId, int position) {}
