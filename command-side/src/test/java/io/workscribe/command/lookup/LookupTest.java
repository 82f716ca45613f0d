package io.workscribe.command.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.commandtest.CommandSideParts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lookups say what happened, however often they hear it. */
class LookupTest {

    private static final CommandSideParts PARTS = new CommandSideParts();
    private static final List<String> TABLES = List.of(
            "known_user",
            "known_organization",
            "known_member",
            "known_invitation",
            "known_project",
            "known_status",
            "known_label",
            "known_page");

    private final UserId ada = UserId.random();
    private final UserId grace = UserId.random();
    private final OrganizationId acme = OrganizationId.random();
    private final ProjectId app = ProjectId.random();
    private final StatusId done = new StatusId(UUID.randomUUID());
    private final LabelId bug = LabelId.random();
    private final LabelId idea = LabelId.random();
    private final SpaceId handbook = SpaceId.random();
    private final PageId page = PageId.random();
    private final PageId gone = PageId.random();
    private final InvitationId accepted = InvitationId.random();
    private final InvitationId revoked = InvitationId.random();
    private final Instant expiry = Instant.parse("2026-12-24T18:00:00.123456Z");

    private final Object[] history = {
        registered(ada, "ada@example.com"),
        registered(grace, "grace@example.com"),
        new UserDeactivated(ada),
        new UserReactivated(ada),
        new UserDeactivated(grace),
        new OrganizationCreated(acme, "Acme", "acme", ada),
        new MemberJoined(MembershipId.of(acme, ada), acme, ada, Role.OWNER),
        invited(accepted, "hash-1"),
        new MemberJoined(MembershipId.of(acme, grace), acme, grace, Role.MEMBER),
        new InvitationAccepted(accepted, acme, grace),
        invited(revoked, "hash-2"),
        new InvitationRevoked(revoked, acme),
        new MemberRoleChanged(MembershipId.of(acme, grace), acme, grace, Role.ADMIN, Role.MEMBER),
        new OrganizationRenamed(acme, "Acme Ltd", "Acme"),
        new OrganizationSlugChanged(acme, "acme-ltd", "acme"),
        new ProjectCreated(
                app,
                acme,
                "App",
                "APP",
                null,
                ProjectType.SCRUM,
                List.of(new ProjectStatus(done, "Done", StatusCategory.DONE, 0, null)),
                ada),
        new LabelCreated(app, acme, bug, "bug", "#ff0000"),
        new LabelCreated(app, acme, idea, "idea", "#ff0000"),
        new LabelDeleted(app, acme, idea, "idea", null, null),
        new ProjectArchived(app, acme),
        new PageCreated(page, acme, handbook, "Welcome", null, null, ada),
        new PageEdited(page, acme, handbook, "Hello", null, null, null),
        new PageRestored(page, acme, handbook, 0, "Welcome", null, null),
        new PageCreated(gone, acme, handbook, "Draft", null, null, ada),
        new PageEdited(gone, acme, handbook, "Old draft", null, null, null),
        new PageDeleted(gone, acme, handbook)
    };

    @BeforeEach
    void fromNothing() {
        PARTS.forget();
        PARTS.happened(history);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void lookupsAnswerFromThem() {
        MembershipLookup members = PARTS.get(MembershipLookup.class);
        assertThat(members.organization("acme")).isEmpty();
        assertThat(members.organization("acme-ltd")).contains(acme);
        assertThat(members.nameOf(acme)).contains("Acme Ltd");
        assertThat(members.role(acme, grace)).contains(Role.ADMIN);
        assertThat(members.membersAmong(acme, List.of(grace, UserId.random(), ada)))
                .containsExactly(grace, ada);
        PARTS.happened(new MemberRemoved(MembershipId.of(acme, grace), acme, grace, Role.ADMIN));
        assertThat(members.isMember(acme, grace)).isFalse();
        UserLookup users = PARTS.get(UserLookup.class);
        assertThat(users.user(ada)).contains(new UserLookup.UserEntry(ada, "Somebody", "ada@example.com", true));
        assertThat(users.user(grace).orElseThrow().active()).isFalse();
        InvitationLookup invitations = PARTS.get(InvitationLookup.class);
        assertThat(invitations.invitation("hash-1"))
                .contains(new InvitationLookup.InvitationEntry(
                        accepted, acme, "new@example.com", InvitationLookup.State.ACCEPTED, expiry));
        assertThat(invitations.invitation("hash-2").orElseThrow().state()).isEqualTo(InvitationLookup.State.REVOKED);
        ProjectLookup projects = PARTS.get(ProjectLookup.class);
        assertThat(projects.project(app)).contains(new ProjectLookup.ProjectEntry(app, acme, "APP", true));
        assertThat(projects.category(app, done)).contains(StatusCategory.DONE);
        assertThat(projects.category(ProjectId.random(), done)).isEmpty();
        assertThat(projects.labelsAmong(app, List.of(bug, idea))).containsExactly(bug);
        PageLookup pages = PARTS.get(PageLookup.class);
        assertThat(pages.page(page)).contains(new PageLookup.PageEntry(page, handbook, acme, "Welcome", false));
        assertThat(pages.page(gone)).contains(new PageLookup.PageEntry(gone, handbook, acme, "Old draft", true));
        assertThat(pages.page(PageId.random())).isEmpty();
    }

    @Test
    void hearingEverythingTwiceChangesNothing() {
        Map<String, List<Map<String, Object>>> live = rows();
        PARTS.happened(history);
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void aRebuildFromNothingGivesTheSameRows() {
        Map<String, List<Map<String, Object>>> live = rows();
        PARTS.forget();
        TABLES.forEach(table -> assertThat(rows().get(table)).isEmpty());
        PARTS.happened(history);
        assertThat(rows()).isEqualTo(live);
    }

    private static Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    PARTS.jdbc()
                            .sql("SELECT * FROM command." + table + " ORDER BY 1, 2")
                            .query()
                            .listOfRows());
        }
        return rows;
    }

    private static UserRegistered registered(UserId user, String email) {
        return new UserRegistered(user, PersonalText.of(user, email), PersonalText.of(user, "Somebody"));
    }

    private MemberInvited invited(InvitationId id, String tokenHash) {
        PersonalText email = new PersonalText(id.value(), "new@example.com");
        return new MemberInvited(id, acme, email, Role.MEMBER, ada, tokenHash, expiry);
    }
}
