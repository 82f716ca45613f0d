package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record EditSpace(
        @TargetAggregateIdentifier SpaceId spaceId,
        Change<String> name,
        Change<String> description,
        Change<String> iconEmoji)
        implements SpaceCommand {}
