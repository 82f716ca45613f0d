package io.workscribe.api.membership.query;

import java.util.List;

/** By creation. */
public record OrganizationList(List<OrganizationView> organizations) {}
