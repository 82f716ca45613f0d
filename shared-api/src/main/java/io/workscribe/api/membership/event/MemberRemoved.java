package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.serialization.Revision;

/** role is the one held until now. */
@Revision("1")
public record MemberRemoved(MembershipId membershipId, OrganizationId organizationId, UserId userId, Role role)
        implements MembershipEvent {}
