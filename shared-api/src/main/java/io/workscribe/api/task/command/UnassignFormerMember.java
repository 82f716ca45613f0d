package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Clears the assignment if the task is open and assigned to somebody who is no member any more. */
public record UnassignFormerMember(
        @TargetAggregateIdentifier TaskId taskId) implements TaskCommand {}
