package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For who may delete it. Changes nothing when it is not deleted. */
public record RestoreComment(@TargetAggregateIdentifier TaskId taskId, CommentId commentId) implements TaskCommand {}
