package io.workscribe.api.task.command;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Members whom the body mentions are notified. */
public record AddComment(@TargetAggregateIdentifier TaskId taskId, CommentId commentId, Document body)
        implements TaskCommand {}
