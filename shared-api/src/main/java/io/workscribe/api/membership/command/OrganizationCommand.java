package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;

/** Commands of the {@code Organization} aggregate. */
public sealed interface OrganizationCommand permits CreateOrganization, EditOrganization {

    OrganizationId organizationId();
}
