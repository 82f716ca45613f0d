package io.workscribe.api.wiki.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a new organization the space it begins with, unless it has one of that key. Sent by a policy only. */
public record CreateFirstSpace(
        @TargetAggregateIdentifier SpaceId spaceId, OrganizationId organizationId, UserId createdBy)
        implements SpaceCommand {}
