package io.workscribe.api.task.command;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For its author only. Who is mentioned now for the first time is not notified. */
public record EditComment(@TargetAggregateIdentifier TaskId taskId, CommentId commentId, Document body)
        implements TaskCommand {}
