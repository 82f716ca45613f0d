package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** position: the 0-based place in the target column after the move; beyond the end means the end. */
public record MoveTask(@TargetAggregateIdentifier TaskId taskId, StatusId statusId, int position)
        implements TaskCommand {}
