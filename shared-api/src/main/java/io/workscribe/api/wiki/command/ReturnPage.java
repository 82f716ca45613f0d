package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Brings a deleted page back, with what went with it. Changes nothing when it is not deleted. */
public record ReturnPage(@TargetAggregateIdentifier SpaceId spaceId, PageId pageId) implements SpaceCommand {}
