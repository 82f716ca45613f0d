package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record LabelTask(@TargetAggregateIdentifier TaskId taskId, LabelId labelId) implements TaskCommand {}
