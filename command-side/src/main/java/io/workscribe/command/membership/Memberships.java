package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;

/** Lets another aggregate of this context make somebody a member, in its own unit of work. */
interface Memberships {

    /** Refused with ALREADY_MEMBER. */
    void join(OrganizationId organizationId, UserId userId, Role role);
}
