package io.workscribe.command.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.ChangeMemberRole;
import io.workscribe.api.membership.command.MembershipCommand;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.messaging.Precondition;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person in one organization, over all times they join and leave. */
@Aggregate(lockFactory = "aggregateLocks")
class Membership {

    @AggregateIdentifier
    private MembershipId id;

    private OrganizationId organizationId;
    private UserId userId;

    /** Null while the person is no member. */
    private @Nullable Role role;

    Membership() {}

    void join(OrganizationId organization, UserId person, Role newRole) {
        if (role != null) {
            throw Rejected.conflict(ErrorCode.ALREADY_MEMBER, "This person is a member already.");
        }
        apply(new MemberJoined(MembershipId.of(organization, person), organization, person, newRole));
    }

    @EventSourcingHandler
    private void evolve(MemberJoined event) {
        id = event.membershipId();
        organizationId = event.organizationId();
        userId = event.userId();
        role = event.role();
    }

    @CommandHandler
    void decide(ChangeMemberRole command, Actor actor, Precondition precondition, MembershipLookup members) {
        Role actorRole = members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        Role former = requireMemberOf(command);
        if (former == Role.OWNER || command.role() == Role.OWNER) {
            throw Rejected.forbidden(ErrorCode.CANNOT_CHANGE_OWNER, "The owner of an organization cannot be changed.");
        }
        requireAdminsUntouched(actorRole);
        precondition.require(getVersion());
        if (command.role() != former) {
            apply(new MemberRoleChanged(id, organizationId, userId, command.role(), former));
        }
    }

    @EventSourcingHandler
    private void evolve(MemberRoleChanged event) {
        role = event.role();
    }

    @CommandHandler
    void decide(RemoveMember command, Actor actor, Precondition precondition, MembershipLookup members) {
        Role actorRole = members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        Role former = requireMemberOf(command);
        if (former == Role.OWNER) {
            throw Rejected.forbidden(ErrorCode.CANNOT_REMOVE_OWNER, "The owner of an organization cannot be removed.");
        }
        requireAdminsUntouched(actorRole);
        precondition.require(getVersion());
        apply(new MemberRemoved(id, organizationId, userId, former));
    }

    @EventSourcingHandler
    private void evolve(MemberRemoved event) {
        role = null;
    }

    /** Their role. */
    private Role requireMemberOf(MembershipCommand command) {
        if (role == null || !organizationId.equals(command.organizationId()) || !userId.equals(command.userId())) {
            throw Rejected.notFound(ErrorCode.MEMBER_NOT_FOUND, "There is no such member.");
        }
        return role;
    }

    /** Administrators act on plain members only, themselves included. */
    private void requireAdminsUntouched(Role actorRole) {
        if (actorRole == Role.ADMIN && role == Role.ADMIN) {
            throw Rejected.forbidden(
                    ErrorCode.INSUFFICIENT_ROLE, "Only the owner may change or remove an administrator.");
        }
    }
}
