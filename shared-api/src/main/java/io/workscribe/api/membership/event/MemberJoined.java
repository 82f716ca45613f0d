package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.serialization.Revision;

/**
 * Of whoever accepted an invitation, and of the creator of an organization, who is its owner. Comes again when
 * somebody returns after being removed.
 */
@Revision("1")
public record MemberJoined(MembershipId membershipId, OrganizationId organizationId, UserId userId, Role role)
        implements MembershipEvent {}
