package io.workscribe.command.wiki;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.command.lookup.MembershipLookup;
import org.springframework.stereotype.Component;

/** Who may change what exists of a wiki. */
@Component
class WikiAccess {

    private final MembershipLookup members;

    WikiAccess(MembershipLookup members) {
        this.members = members;
    }

    void requireMember(OrganizationId organizationId, Actor actor) {
        role(organizationId, actor);
    }

    void requireManager(OrganizationId organizationId, Actor actor) {
        if (role(organizationId, actor) == Role.MEMBER) {
            throw forbidden();
        }
    }

    private Role role(OrganizationId organizationId, Actor actor) {
        return members.role(organizationId, actor.userId()).orElseThrow(WikiAccess::forbidden);
    }

    private static Rejected forbidden() {
        return Rejected.forbidden(ErrorCode.FORBIDDEN, "You may not do this.");
    }
}
