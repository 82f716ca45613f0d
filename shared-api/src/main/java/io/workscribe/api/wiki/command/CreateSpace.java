package io.workscribe.api.wiki.command;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** key: up to ten capital ASCII letters and digits. description and iconEmoji may be null. */
public record CreateSpace(
        @TargetAggregateIdentifier SpaceId spaceId,
        OrganizationId organizationId,
        String name,
        String key,
        @Nullable String description,
        @Nullable String iconEmoji)
        implements SpaceCommand, CreationCommand {}
