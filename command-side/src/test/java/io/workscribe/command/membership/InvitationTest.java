package io.workscribe.command.membership;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.membership.command.RevokeInvitation;
import io.workscribe.api.membership.command.WithdrawInvitation;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final UserId ada = UserId.random();
    private final String email = ada + "@example.com";
    private final InvitationId id = InvitationId.random();
    private final List<UserId> joined = new ArrayList<>();
    private final List<InvitationId> replaced = new ArrayList<>();
    private Role roleOfInviter = Role.OWNER;
    private final CurrentRoles roles =
            (organization, user) -> user.equals(owner) ? Optional.ofNullable(roleOfInviter) : Optional.empty();
    private AggregateTestFixture<Invitation> fixture;

    @BeforeEach
    void start() {
        Memberships memberships = (organization, user, role) -> joined.add(user);
        Invitations invitations = replaced::add;
        fixture = CommandSideParts.fixture(
                Invitation.class,
                PARTS.get(Reservations.class),
                PARTS.get(MembershipLookup.class),
                PARTS.get(UserLookup.class),
                roles,
                memberships,
                invitations);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void anAddressIsInvitedForTwoDays() {
        fixture.givenNoPriorActivity()
                .when(invite(Role.ADMIN), by(owner))
                .expectEvents(invited(
                        Role.ADMIN,
                        fixture.currentTime().plus(Duration.ofHours(48)).truncatedTo(ChronoUnit.MICROS)));
        assertThat(replaced).isEmpty();
    }

    @Test
    void invitingAgainWithTheSameIdChangesNothing() {
        fixture.given(invited())
                .when(invite(Role.MEMBER), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(invited())
                .when(invite(Role.ADMIN), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aNewInvitationReplacesTheOneBefore() {
        InvitationId before = InvitationId.random();
        PARTS.get(Reservations.class).takeOver(Scope.invitedEmail(acme), email, before.value());
        fixture.givenNoPriorActivity().when(invite(Role.MEMBER), by(owner)).expectSuccessfulHandlerExecution();
        assertThat(replaced).containsExactly(before);
    }

    @Test
    void aMemberIsNotInvited() {
        registered();
        PARTS.happened(new MemberJoined(MembershipId.of(acme, ada), acme, ada, Role.MEMBER));
        fixture.givenNoPriorActivity()
                .when(invite(Role.MEMBER), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.ALREADY_MEMBER));
        assertThat(PARTS.get(Reservations.class).owner(Scope.invitedEmail(acme), email))
                .isNull();
    }

    @Test
    void nobodyIsInvitedAsOwnerNorByMembers() {
        fixture.givenNoPriorActivity()
                .when(invite(Role.OWNER), by(owner))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.givenNoPriorActivity()
                .when(invite(Role.MEMBER), by(PARTS.member(acme, Role.MEMBER)))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.givenNoPriorActivity()
                .when(invite(Role.MEMBER), by(UserId.random()))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER));
    }

    @Test
    void theOwnerOfTheAddressAccepts() {
        registered();
        fixture.given(invited())
                .when(new AcceptInvitation(id, ada))
                .expectEvents(new InvitationAccepted(id, acme, ada));
        assertThat(joined).containsExactly(ada);
    }

    @Test
    void anInvitationIsGoodOnce() {
        registered();
        fixture.given(invited(), new InvitationAccepted(id, acme, ada))
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVITE_USED));
        fixture.given(invited(), new InvitationRevoked(id, acme))
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND));
    }

    @Test
    void whoMayNotInviteAnyMoreLetsNobodyIn() {
        registered();
        for (Role now : new Role[] {Role.MEMBER, null}) {
            roleOfInviter = now;
            fixture.given(invited(Role.ADMIN, fixture.currentTime().plusSeconds(60)))
                    .when(new AcceptInvitation(id, ada))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND));
        }
        roleOfInviter = Role.ADMIN;
        fixture.given(invited())
                .when(new AcceptInvitation(id, ada))
                .expectEvents(new InvitationAccepted(id, acme, ada));
    }

    @Test
    void whoseAccountIsClosedLetsNobodyIn() {
        registered();
        PARTS.happened(
                new UserRegistered(owner, PersonalText.of(owner, "o@example.com"), PersonalText.of(owner, "Olga")),
                new UserDeactivated(owner));
        fixture.given(invited())
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND));
    }

    @Test
    void anInvitationIsWithdrawnOnlyWhereItsInviterMayNotInviteAnyMore() {
        fixture.given(invited())
                .when(new WithdrawInvitation(id))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        roleOfInviter = Role.MEMBER;
        fixture.given(invited()).when(new WithdrawInvitation(id)).expectEvents(new InvitationRevoked(id, acme));
        fixture.given(invited(), new InvitationAccepted(id, acme, ada))
                .when(new WithdrawInvitation(id))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anInvitationExpires() {
        registered();
        fixture.given(invited(Role.MEMBER, fixture.currentTime()))
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVITE_EXPIRED));
    }

    @Test
    void anInvitationIsForOneAddress() {
        registered();
        fixture.given(invited())
                .when(new AcceptInvitation(id, UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.EMAIL_MISMATCH));
    }

    @Test
    void aClosedAccountDoesNotJoin() {
        registered();
        PARTS.happened(
                new UserRegistered(ada, PersonalText.of(ada, email), PersonalText.of(ada, "Ada")),
                new UserDeactivated(ada));
        fixture.given(invited())
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.ACCOUNT_DISABLED));
    }

    @Test
    void whoIsAMemberAlreadyLeavesTheInvitationUnused() {
        registered();
        Memberships full = (organization, user, role) -> {
            throw Rejected.conflict(ErrorCode.ALREADY_MEMBER, "");
        };
        CommandSideParts.fixture(
                        Invitation.class, PARTS.get(Reservations.class), PARTS.get(UserLookup.class), roles, full)
                .given(invited())
                .when(new AcceptInvitation(id, ada))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.ALREADY_MEMBER));
    }

    @Test
    void anInvitationIsRevokedInAnyStateOnce() {
        fixture.given(invited()).when(revoke(acme), by(owner)).expectEvents(new InvitationRevoked(id, acme));
        fixture.given(invited(), new InvitationAccepted(id, acme, ada))
                .when(revoke(acme), by(owner))
                .expectEvents(new InvitationRevoked(id, acme));
        fixture.given(invited(), new InvitationRevoked(id, acme))
                .when(revoke(acme), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theInvitationOfAnotherOrganizationIsNotFound() {
        OrganizationId other = OrganizationId.random();
        fixture.given(invited())
                .when(revoke(other), by(PARTS.member(other, Role.OWNER)))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND));
        fixture.given(invited())
                .when(revoke(acme), by(PARTS.member(acme, Role.MEMBER)))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
    }

    private void registered() {
        PARTS.get(Reservations.class).claim(Scope.EMAIL, email, ada.value(), IllegalStateException::new);
    }

    private InviteMember invite(Role role) {
        return new InviteMember(id, acme, email, role, "hash");
    }

    private RevokeInvitation revoke(OrganizationId organization) {
        return new RevokeInvitation(id, organization);
    }

    private MemberInvited invited() {
        return invited(Role.MEMBER, fixture.currentTime().plusSeconds(60));
    }

    private MemberInvited invited(Role role, Instant expiresAt) {
        return new MemberInvited(id, acme, new PersonalText(id.value(), email), role, owner, "hash", expiresAt);
    }
}
