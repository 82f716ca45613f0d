package io.workscribe.query.membership;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.query.InvitationById;
import io.workscribe.api.membership.query.InvitationByToken;
import io.workscribe.api.membership.query.InvitationPreview;
import io.workscribe.api.membership.query.InvitationView;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    private static ReadSide readSide;

    private Team team;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTeam() {
        team = new Team(readSide);
    }

    @Test
    void pendingInvitationIsShownToWhoHoldsItsLink() {
        InvitationId invitation = invite(team.ada, FAR_AWAY);
        assertThat(readSide.ask(byToken(invitation)))
                .isEqualTo(new InvitationPreview("Acme", team.slug(), Role.ADMIN, "new@example.com", "Ada"));
    }

    @Test
    void vanishedInviterHasAPlaceholder() {
        InvitationId invitation = invite(UserId.random(), FAR_AWAY);
        assertThat(readSide.ask(byToken(invitation)).inviterName()).isEqualTo("[erased]");
    }

    @Test
    void closedAndUnknownInvitationsAreNotThere() {
        InvitationId accepted = invite(team.ada, FAR_AWAY);
        readSide.happened(team.eve, new InvitationAccepted(accepted, team.organization, team.eve));
        InvitationId revoked = invite(team.ada, FAR_AWAY);
        readSide.happened(team.ada, new InvitationRevoked(revoked, team.organization));
        InvitationId usedAndExpired = invite(team.ada, LONG_AGO);
        readSide.happened(team.eve, new InvitationAccepted(usedAndExpired, team.organization, team.eve));
        notFound(byToken(accepted));
        notFound(byToken(revoked));
        notFound(byToken(usedAndExpired));
        notFound(new InvitationByToken("unknown"));
    }

    @Test
    void expiredInvitationIsGone() {
        InvitationId invitation = invite(team.ada, LONG_AGO);
        assertRefused(readSide, byToken(invitation), Rejected.Kind.GONE, ErrorCode.INVITE_EXPIRED);
        assertThat(readSide.ask(new InvitationById(invitation, team.ada)).isExpired())
                .isTrue();
    }

    @Test
    void invitationIsShownToMembersOnly() {
        InvitationId invitation = invite(team.ada, FAR_AWAY);
        InvitationView view = readSide.ask(new InvitationById(invitation, team.bo));
        assertThat(view.email()).isEqualTo("new@example.com");
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.expiresAt()).isEqualTo(FAR_AWAY);
        assertThat(view.isExpired()).isFalse();
        notFound(new InvitationById(invitation, team.eve));
        notFound(new InvitationById(InvitationId.random(), team.ada));
    }

    private void notFound(io.workscribe.api.common.Query<?> query) {
        assertRefused(readSide, query, Rejected.Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND);
    }

    private static InvitationByToken byToken(InvitationId invitation) {
        return new InvitationByToken("hash of " + invitation);
    }

    private InvitationId invite(UserId invitedBy, Instant expiresAt) {
        InvitationId invitation = InvitationId.random();
        PersonalText email = new PersonalText(invitation.value(), "new@example.com");
        readSide.happened(
                invitedBy,
                new MemberInvited(
                        invitation,
                        team.organization,
                        email,
                        Role.ADMIN,
                        invitedBy,
                        "hash of " + invitation,
                        expiresAt));
        return invitation;
    }
}
