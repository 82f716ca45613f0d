package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A link made once is not made again, also after it was taken away. */
public record LinkPage(@TargetAggregateIdentifier TaskId taskId, LinkId linkId, PageId pageId) implements TaskCommand {}
