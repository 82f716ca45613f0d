package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Refused with TASK_NOT_IN_SPRINT when the task is in another sprint, or in none. A completed sprint keeps its done
 * tasks.
 */
public record ReturnTaskToBacklog(@TargetAggregateIdentifier SprintId sprintId, TaskId taskId)
        implements SprintCommand {}
