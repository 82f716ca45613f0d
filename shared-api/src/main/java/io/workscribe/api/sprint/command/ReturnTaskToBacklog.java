package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ReturnTaskToBacklog(@TargetAggregateIdentifier SprintId sprintId, TaskId taskId)
        implements SprintCommand {}
