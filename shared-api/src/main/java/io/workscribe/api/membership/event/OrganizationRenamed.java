package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import org.axonframework.serialization.Revision;

/** The name that people see; addresses go by the slug. */
@Revision("1")
public record OrganizationRenamed(OrganizationId organizationId, String name, String previousName)
        implements OrganizationEvent {}
