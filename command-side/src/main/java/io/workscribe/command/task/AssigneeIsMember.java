package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.command.lookup.MembershipLookup;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tasks are given to members of the organization, and nobody else is told about them. */
@Component
class AssigneeIsMember {

    private final MembershipLookup members;

    AssigneeIsMember(MembershipLookup members) {
        this.members = members;
    }

    void require(OrganizationId organizationId, UserId userId) {
        if (!members.isMember(organizationId, userId)) {
            throw Rejected.invalid(
                    ErrorCode.USER_NOT_IN_ORG, "Tasks can be assigned to members of the organization only.");
        }
    }

    /** Those of the people who may be told about things in the organization. */
    Set<UserId> membersAmong(OrganizationId organizationId, Set<UserId> people) {
        return members.membersAmong(organizationId, people);
    }
}
