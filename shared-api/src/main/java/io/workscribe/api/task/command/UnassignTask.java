package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Clears the assignment if the task is open and still assigned to this person. */
public record UnassignTask(@TargetAggregateIdentifier TaskId taskId, UserId assigneeId) implements TaskCommand {}
