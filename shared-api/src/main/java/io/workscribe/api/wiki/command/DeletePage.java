package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** force deletes what is below the page, too. */
public record DeletePage(@TargetAggregateIdentifier SpaceId spaceId, PageId pageId, boolean force)
        implements SpaceCommand {}
