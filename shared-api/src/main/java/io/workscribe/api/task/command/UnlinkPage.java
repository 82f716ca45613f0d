package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The page may be deleted by now. The link's id is never used again. */
public record UnlinkPage(@TargetAggregateIdentifier TaskId taskId, PageId pageId) implements TaskCommand {}
