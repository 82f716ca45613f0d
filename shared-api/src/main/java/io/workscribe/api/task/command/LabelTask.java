package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds one label of the task's own project; {@link EditTask} replaces the whole set. */
public record LabelTask(@TargetAggregateIdentifier TaskId taskId, LabelId labelId) implements TaskCommand {}
