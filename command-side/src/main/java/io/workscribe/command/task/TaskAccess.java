package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.command.lookup.MembershipLookup;
import org.springframework.stereotype.Component;

/** Only members of its organization touch a task. */
@Component
class TaskAccess {

    private final MembershipLookup members;

    TaskAccess(MembershipLookup members) {
        this.members = members;
    }

    /** The actor's role in the organization of a task that exists. */
    Role require(OrganizationId organizationId, Actor actor) {
        return members.role(organizationId, actor.userId()).orElseThrow(TaskAccess::forbidden);
    }

    static Rejected forbidden() {
        return Rejected.forbidden(ErrorCode.FORBIDDEN, "You may not do this.");
    }

    static Rejected unknownTask() {
        return Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "There is no such task.");
    }
}
