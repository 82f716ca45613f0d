package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.serialization.Revision;

/** Never to or from owner. */
@Revision("1")
public record MemberRoleChanged(
        MembershipId membershipId, OrganizationId organizationId, UserId userId, Role role, Role previousRole)
        implements MembershipEvent {}
