package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;

/** What the viewer is in the organization. */
public record OrganizationAccessView(OrganizationId organizationId, Role role) {}
