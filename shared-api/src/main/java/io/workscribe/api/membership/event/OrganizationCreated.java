package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record OrganizationCreated(OrganizationId organizationId, String name, String slug, UserId createdBy)
        implements OrganizationEvent {}
