package io.workscribe.api.membership.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** For owners and administrators. Neither can be cleared; a taken slug is refused with SLUG_TAKEN. */
public record EditOrganization(
        @TargetAggregateIdentifier OrganizationId organizationId,
        @Nullable Change<String> name,
        @Nullable Change<String> slug)
        implements OrganizationCommand {}
