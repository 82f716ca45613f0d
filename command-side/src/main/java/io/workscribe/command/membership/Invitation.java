package io.workscribe.command.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.membership.command.RevokeInvitation;
import io.workscribe.api.membership.command.WithdrawInvitation;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.lookup.UserLookup.UserEntry;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The offer to one e-mail address to join an organization; good once and for two days. */
@Aggregate(lockFactory = "aggregateLocks")
class Invitation {

    static final Duration VALIDITY = Duration.ofHours(48);

    private static final Set<Role> MAY_INVITE = EnumSet.of(Role.OWNER, Role.ADMIN);

    private enum State {
        PENDING,
        ACCEPTED,
        REVOKED
    }

    @AggregateIdentifier
    private InvitationId id;

    private OrganizationId organizationId;
    private PersonalText email;
    private Role role;
    private UserId invitedBy;
    private Instant expiresAt;
    private State state;
    private CreatedContent created;

    Invitation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            InviteMember command,
            Actor actor,
            MembershipLookup members,
            Reservations reservations,
            Invitations invitations) {
        if (id != null) {
            created.requireSame(
                    CreatedContent.of(command.organizationId(), command.email(), command.role(), command.tokenHash()));
            return;
        }
        members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        if (command.role() == Role.OWNER) {
            throw Rejected.forbidden(ErrorCode.INSUFFICIENT_ROLE, "Nobody can be invited as the owner.");
        }
        UUID account = reservations.owner(Scope.EMAIL, command.email());
        if (account != null && members.isMember(command.organizationId(), new UserId(account))) {
            throw Rejected.conflict(ErrorCode.ALREADY_MEMBER, "This person is a member already.");
        }
        // Accepting and revoking never touch this row: holding an invitation, they would wait for whoever holds the
        // row, who waits here for the invitation.
        UUID previous = reservations.takeOver(
                Scope.invitedEmail(command.organizationId()),
                command.email(),
                command.invitationId().value());
        if (previous != null) {
            invitations.replace(new InvitationId(previous));
        }
        apply(new MemberInvited(
                command.invitationId(),
                command.organizationId(),
                new PersonalText(command.invitationId().value(), command.email()),
                command.role(),
                actor.userId(),
                command.tokenHash(),
                GenericEventMessage.clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.MICROS)));
    }

    @EventSourcingHandler
    private void evolve(MemberInvited event) {
        id = event.invitationId();
        organizationId = event.organizationId();
        email = event.email();
        role = event.role();
        invitedBy = event.invitedBy();
        expiresAt = event.expiresAt();
        state = State.PENDING;
        created = CreatedContent.of(organizationId, email.text(), role, event.tokenHash());
    }

    /** Who accepts must own the account of the invited address; how they proved it is the sender's business. */
    @CommandHandler
    void decide(
            AcceptInvitation command,
            Reservations reservations,
            UserLookup users,
            CurrentRoles roles,
            Memberships memberships) {
        if (state == State.REVOKED || state == State.PENDING && !isBacked(roles, users)) {
            throw unknown();
        }
        if (state == State.ACCEPTED) {
            throw Rejected.invalid(ErrorCode.INVITE_USED, "This invitation has been used.");
        }
        if (isExpired()) {
            throw Rejected.invalid(ErrorCode.INVITE_EXPIRED, "This invitation has expired.");
        }
        if (!command.userId().value().equals(reservations.owner(Scope.EMAIL, email.text()))) {
            throw Rejected.forbidden(ErrorCode.EMAIL_MISMATCH, "This invitation is for another e-mail address.");
        }
        if (!users.user(command.userId()).map(UserEntry::active).orElse(true)) {
            throw Rejected.forbidden(ErrorCode.ACCOUNT_DISABLED, "This account is disabled.");
        }
        memberships.join(organizationId, command.userId(), role);
        apply(new InvitationAccepted(id, organizationId, command.userId()));
    }

    @EventSourcingHandler
    private void evolve(InvitationAccepted event) {
        state = State.ACCEPTED;
    }

    @CommandHandler
    void decide(RevokeInvitation command, Actor actor, Precondition precondition, MembershipLookup members) {
        members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        if (!organizationId.equals(command.organizationId())) {
            throw unknown();
        }
        precondition.require(getVersion());
        if (state != State.REVOKED) {
            apply(new InvitationRevoked(id, organizationId));
        }
    }

    /** What its inviter gave was their own right, which has to be theirs still. */
    private boolean isBacked(CurrentRoles roles, UserLookup users) {
        return roles.role(organizationId, invitedBy)
                        .filter(MAY_INVITE::contains)
                        .isPresent()
                && users.user(invitedBy).map(UserEntry::active).orElse(true);
    }

    @CommandHandler
    void decide(WithdrawInvitation command, CurrentRoles roles, UserLookup users) {
        if (state == State.PENDING && !isBacked(roles, users)) {
            apply(new InvitationRevoked(id, organizationId));
        }
    }

    /** A newer invitation goes to the same address: the link of this one dies, if it still works. */
    void replace() {
        if (state == State.PENDING && !isExpired()) {
            apply(new InvitationRevoked(id, organizationId));
        }
    }

    @EventSourcingHandler
    private void evolve(InvitationRevoked event) {
        state = State.REVOKED;
    }

    private boolean isExpired() {
        return !GenericEventMessage.clock.instant().isBefore(expiresAt);
    }

    private static Rejected unknown() {
        return Rejected.notFound(ErrorCode.INVITE_NOT_FOUND, "There is no such invitation.");
    }
}
