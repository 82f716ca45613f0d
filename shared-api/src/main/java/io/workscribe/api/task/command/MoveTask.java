package io.workscribe.api.task.command;

import io.workscribe.api.common.Place;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** place: in the target column, after the move. */
public record MoveTask(@TargetAggregateIdentifier TaskId taskId, StatusId statusId, Place<TaskId> place)
        implements TaskCommand {

    /** To a position. */
    public MoveTask(TaskId taskId, StatusId statusId, int position) {
        this(taskId, statusId, Place.at(position));
    }
}
