package io.workscribe.api.wiki.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** key: up to ten capital ASCII letters and digits. description and iconEmoji may be null. */
public record CreateSpace(
        @TargetAggregateIdentifier SpaceId spaceId,
        OrganizationId organizationId,
        String name,
        String key,
        String description,
        String iconEmoji)
        implements SpaceCommand {}
