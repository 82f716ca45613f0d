package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;

/** Commands of the {@code Membership} aggregate. */
public sealed interface MembershipCommand permits ChangeMemberRole, RemoveMember {

    OrganizationId organizationId();

    UserId userId();
}
