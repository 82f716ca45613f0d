package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refused with SPACE_NOT_EMPTY while there is a page in it. */
public record DeleteSpace(@TargetAggregateIdentifier SpaceId spaceId) implements SpaceCommand {}
