package io.workscribe.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.ChangeMemberRole;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.commandtest.CommandSideServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What somebody has sent ends with the right to send it. */
class WithdrawInvitationsTest {

    private static final CommandSideServer SERVER = new CommandSideServer();

    private final UserId owner = SERVER.registered();
    private final OrganizationId acme = SERVER.organization(owner);
    private final UserId eve = SERVER.member(owner, acme);
    private final UserId secondAccount = SERVER.registered();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void demotionEndsWhatTheAdministratorHadPending() {
        change(Role.ADMIN);
        InvitationId own = SERVER.invited(eve, acme, secondAccount);
        InvitationId ofTheOwner = SERVER.invited(owner, acme, SERVER.registered());

        change(Role.MEMBER);

        isWithdrawn(own);
        assertThat(SERVER.events(ofTheOwner)).containsExactly("MemberInvited");
        change(Role.ADMIN);
        assertThat(SERVER.refusal(secondAccount, new AcceptInvitation(own, secondAccount))
                        .code())
                .isEqualTo(ErrorCode.INVITE_NOT_FOUND);
    }

    @Test
    void removalEndsItToo() {
        change(Role.ADMIN);
        InvitationId own = SERVER.invited(eve, acme, secondAccount);

        SERVER.send(owner, new RemoveMember(MembershipId.of(acme, eve), acme, eve));

        isWithdrawn(own);
        assertThat(SERVER.refusal(secondAccount, new AcceptInvitation(own, secondAccount))
                        .code())
                .isEqualTo(ErrorCode.INVITE_NOT_FOUND);
    }

    @Test
    void whatWasAcceptedBeforeStays() {
        change(Role.ADMIN);
        InvitationId own = SERVER.invited(eve, acme, secondAccount);
        SERVER.send(secondAccount, new AcceptInvitation(own, secondAccount));
        InvitationId pending = SERVER.invited(eve, acme, SERVER.registered());

        change(Role.MEMBER);

        isWithdrawn(pending);
        assertThat(SERVER.events(own)).containsExactly("MemberInvited", "InvitationAccepted");
    }

    private void change(Role role) {
        SERVER.send(owner, new ChangeMemberRole(MembershipId.of(acme, eve), acme, eve, role));
    }

    private static void isWithdrawn(InvitationId invitation) {
        await().untilAsserted(() ->
                assertThat(SERVER.events(invitation)).containsExactly("MemberInvited", "InvitationRevoked"));
    }
}
