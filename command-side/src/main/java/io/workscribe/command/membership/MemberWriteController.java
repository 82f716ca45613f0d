package io.workscribe.command.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.ChangeMemberRole;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.membership.query.MemberView;
import io.workscribe.api.membership.query.OrganizationMember;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing and removing members; the path names a person, not a membership. */
@RestController
@RequestMapping("/api/v1/organizations/{slug}/members/{user_id}")
class MemberWriteController {

    private final CommandResponder responder;
    private final MembershipLookup members;

    MemberWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    /** Answers once the invitations are ended that the person could not send any more. */
    @Operation(
            summary = "Change a member's role",
            answer = MemberView.class,
            refusals = {
                ErrorCode.INSUFFICIENT_ROLE,
                ErrorCode.CANNOT_CHANGE_OWNER,
                ErrorCode.MEMBER_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @PatchMapping
    ResponseEntity<Object> changeRole(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        UserId userId = input.path("user_id", UserId::new);
        Role role =
                input.body().choice("role", Role.class, Role.ADMIN, Role.MEMBER).required();
        input.check();
        MembershipId id = MembershipId.of(organization, userId);
        return responder
                .send(new ChangeMemberRole(id, organization, userId, role))
                .awaitPolicies()
                .ok(new OrganizationMember(organization, userId, caller.userId()));
    }

    /** Answers once the person's open tasks are free and their open invitations ended. */
    @Operation(
            summary = "Remove a member",
            refusals = {
                ErrorCode.INSUFFICIENT_ROLE,
                ErrorCode.CANNOT_REMOVE_OWNER,
                ErrorCode.MEMBER_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping
    ResponseEntity<Object> remove(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        UserId userId = input.path("user_id", UserId::new);
        input.check();
        MembershipId id = MembershipId.of(organization, userId);
        return responder
                .send(new RemoveMember(id, organization, userId))
                .awaitPolicies()
                .emptyObject();
    }
}
