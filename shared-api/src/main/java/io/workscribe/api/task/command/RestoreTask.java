package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For who may delete it. Changes nothing when it is not deleted. */
public record RestoreTask(@TargetAggregateIdentifier TaskId taskId) implements TaskCommand {}
