package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refused with LABEL_NOT_ASSIGNED when the task does not have it. */
public record UnlabelTask(@TargetAggregateIdentifier TaskId taskId, LabelId labelId) implements TaskCommand {}
