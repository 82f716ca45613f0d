package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public record EditSpace(
        @TargetAggregateIdentifier SpaceId spaceId,
        @Nullable Change<String> name,
        @Nullable Change<String> description,
        @Nullable Change<String> iconEmoji)
        implements SpaceCommand {}
