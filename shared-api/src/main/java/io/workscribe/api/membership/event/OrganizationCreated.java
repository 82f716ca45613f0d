package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/**
 * slug: what addresses name it by, unique among all organizations. createdBy becomes the owner by a {@link
 * MemberJoined} of their own.
 */
@Revision("1")
public record OrganizationCreated(OrganizationId organizationId, String name, String slug, UserId createdBy)
        implements OrganizationEvent {}
