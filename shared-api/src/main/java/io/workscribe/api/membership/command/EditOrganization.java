package io.workscribe.api.membership.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record EditOrganization(
        @TargetAggregateIdentifier OrganizationId organizationId, Change<String> name, Change<String> slug)
        implements OrganizationCommand {}
