package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record DeleteSpace(@TargetAggregateIdentifier SpaceId spaceId) implements SpaceCommand {}
