package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** For owners and administrators. Description and icon can be cleared, the name cannot; the key is for ever. */
public record EditSpace(
        @TargetAggregateIdentifier SpaceId spaceId,
        @Nullable Change<String> name,
        @Nullable Change<String> description,
        @Nullable Change<String> iconEmoji)
        implements SpaceCommand {}
