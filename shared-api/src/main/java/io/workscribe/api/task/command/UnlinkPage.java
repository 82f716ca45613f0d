package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record UnlinkPage(@TargetAggregateIdentifier TaskId taskId, PageId pageId) implements TaskCommand {}
