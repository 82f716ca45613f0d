package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;

/** Events of the {@code Organization} aggregate. */
public sealed interface OrganizationEvent permits OrganizationCreated, OrganizationRenamed, OrganizationSlugChanged {

    OrganizationId organizationId();
}
