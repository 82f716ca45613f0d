package io.workscribe.api.membership.command;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The actor becomes the owner. */
public record CreateOrganization(@TargetAggregateIdentifier OrganizationId organizationId, String name, String slug)
        implements OrganizationCommand, CreationCommand {}
