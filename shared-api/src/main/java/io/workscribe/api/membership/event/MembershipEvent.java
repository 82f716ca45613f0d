package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;

/** Events of the {@code Membership} aggregate. */
public sealed interface MembershipEvent permits MemberJoined, MemberRemoved, MemberRoleChanged {

    MembershipId membershipId();

    OrganizationId organizationId();

    UserId userId();
}
