package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For its author, and for owners and administrators. */
public record DeleteComment(@TargetAggregateIdentifier TaskId taskId, CommentId commentId) implements TaskCommand {}
