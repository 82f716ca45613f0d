package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import java.util.List;

/**
 * All of them or none; their subtasks stay. A refusal names the first task, in this order, that cannot be deleted. Answers
 * how many there were.
 */
public record DeleteTasks(List<TaskId> taskIds) {}
