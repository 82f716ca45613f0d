package io.workscribe.query.membership;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.api.membership.query.MemberList;
import io.workscribe.api.membership.query.MemberView;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.membership.query.OrganizationAccessView;
import io.workscribe.api.membership.query.OrganizationById;
import io.workscribe.api.membership.query.OrganizationMember;
import io.workscribe.api.membership.query.OrganizationMembers;
import io.workscribe.api.membership.query.OrganizationView;
import io.workscribe.api.membership.query.OwnOrganizations;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationTest {

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
    void accessTellsTheRole() {
        assertThat(access(team.slug(), team.ada)).isEqualTo(new OrganizationAccessView(team.organization, Role.OWNER));
        assertThat(access(team.slug(), team.bo).role()).isEqualTo(Role.MEMBER);
        readSide.happened(
                team.ada,
                new MemberRoleChanged(
                        MembershipId.of(team.organization, team.bo),
                        team.organization,
                        team.bo,
                        Role.ADMIN,
                        Role.MEMBER));
        assertThat(access(team.slug(), team.bo).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void outsidersAndRemovedMembersAreRefused() {
        refused(new OrganizationAccess("nowhere", team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.ORG_NOT_FOUND);
        refused(new OrganizationAccess(team.slug(), team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
        refused(
                new OrganizationById(OrganizationId.random(), team.ada),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.ORG_NOT_FOUND);
        refused(new OrganizationById(team.organization, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
        team.remove(team.bo);
        refused(new OrganizationAccess(team.slug(), team.bo), Rejected.Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
        team.join(team.bo, Role.ADMIN);
        assertThat(access(team.slug(), team.bo).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void changedSlugLeadsThereAndTheOldOneNowhere() {
        String slug = team.slug();
        readSide.happened(team.ada, new OrganizationSlugChanged(team.organization, slug + "-x", slug));
        refused(new OrganizationAccess(slug, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.ORG_NOT_FOUND);
        assertThat(access(slug + "-x", team.ada).organizationId()).isEqualTo(team.organization);
        OrganizationId heir = OrganizationId.random();
        readSide.happened(team.eve, new OrganizationCreated(heir, "Heir", slug, team.eve));
        refused(new OrganizationAccess(slug, team.ada), Rejected.Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void changesMoveUpdatedAtAndVersion() {
        OrganizationView before = readSide.ask(new OrganizationById(team.organization, team.ada));
        readSide.happened(team.ada, new OrganizationRenamed(team.organization, "New", "Acme"));
        OrganizationView after = readSide.ask(new OrganizationById(team.organization, team.ada));
        assertThat(after.name()).isEqualTo("New");
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void ownOrganizationsComeByCreation() {
        assertThat(readSide.ask(new OwnOrganizations(team.eve)).organizations()).isEmpty();
        Team second = new Team(readSide);
        second.join(team.bo, Role.MEMBER);
        assertThat(readSide.ask(new OwnOrganizations(team.bo)).organizations())
                .extracting(OrganizationView::id)
                .containsExactly(team.organization, second.organization);
        team.remove(team.bo);
        assertThat(readSide.ask(new OwnOrganizations(team.bo)).organizations())
                .extracting(OrganizationView::id)
                .containsExactly(second.organization);
    }

    @Test
    void membersComeByJoining() {
        UserId unknown = UserId.random();
        team.join(unknown, Role.MEMBER);
        MemberList list = readSide.ask(new OrganizationMembers(team.organization, team.bo));
        assertThat(list.total()).isEqualTo(3);
        assertThat(list.members()).extracting(MemberView::displayName).containsExactly("Ada", "Bo", "[erased]");
        assertThat(list.members().get(1).email()).isEqualTo("bo@example.com");
        assertThat(list.members().get(1).id()).isEqualTo(MembershipId.of(team.organization, team.bo));
        team.remove(unknown);
        assertThat(readSide.ask(new OrganizationMembers(team.organization, team.bo))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void membersAreShownToMembersOnly() {
        assertThat(readSide.ask(new OrganizationMembers(team.organization, team.eve)))
                .isEqualTo(new MemberList(java.util.List.of(), 0));
        refused(
                new OrganizationMember(team.organization, team.bo, team.eve),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.MEMBER_NOT_FOUND);
        refused(
                new OrganizationMember(team.organization, team.eve, team.ada),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.MEMBER_NOT_FOUND);
        assertThat(readSide.ask(new OrganizationMember(team.organization, team.bo, team.ada))
                        .role())
                .isEqualTo(Role.MEMBER);
    }

    @Test
    void removalThatComesAgainAfterRejoiningChangesNothing() {
        team.remove(team.bo);
        DomainEventMessage<?> removal =
                readSide.history().get(readSide.history().size() - 1);
        team.join(team.bo, Role.MEMBER);
        readSide.handle(removal);
        assertThat(access(team.slug(), team.bo).role()).isEqualTo(Role.MEMBER);
    }

    private OrganizationAccessView access(String slug, UserId viewer) {
        return readSide.ask(new OrganizationAccess(slug, viewer));
    }

    private void refused(io.workscribe.api.common.Query<?> query, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, query, kind, code);
    }
}
