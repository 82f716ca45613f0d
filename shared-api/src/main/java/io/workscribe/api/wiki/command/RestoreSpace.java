package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For owners and administrators. Changes nothing when it is not deleted. */
public record RestoreSpace(@TargetAggregateIdentifier SpaceId spaceId) implements SpaceCommand {}
