package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Its subtasks stay, without a parent. */
public record DeleteTask(@TargetAggregateIdentifier TaskId taskId) implements TaskCommand {}
