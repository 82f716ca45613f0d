package io.workscribe.command.project;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.command.ArchiveProject;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.project.command.DeleteLabel;
import io.workscribe.api.project.command.EditProject;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.command.creation.DefaultStatuses;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.planning.LabelledTasks;
import io.workscribe.command.planning.ReturnedLabels;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private final List<LabelId> returned = new ArrayList<>();

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final UserId admin = PARTS.member(acme, Role.ADMIN);
    private final UserId member = PARTS.member(acme, Role.MEMBER);
    private final ProjectId id = ProjectId.random();
    private final LabelId bug = LabelId.random();
    private AggregateTestFixture<Project> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(
                Project.class,
                PARTS.get(MembershipLookup.class),
                PARTS.get(Reservations.class),
                PARTS.get(ProjectCounters.class),
                PARTS.get(LabelledTasks.class),
                (ReturnedLabels) (project, label) -> returned.add(label));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aProjectStartsWithThreeStatuses() {
        fixture.givenNoPriorActivity().when(create(), by(admin)).expectEvents(created());
    }

    @Test
    void creatingItAgainChangesNothing() {
        fixture.given(created())
                .when(create(), by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created())
                .when(new CreateProject(id, acme, "Other", "APP", null, ProjectType.KANBAN), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aKeyIsGivenOncePerOrganization() {
        PARTS.get(Reservations.class)
                .claim(Scope.projectKey(acme), "APP", UUID.randomUUID(), IllegalStateException::new);
        fixture.givenNoPriorActivity()
                .when(create(), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.KEY_TAKEN));
    }

    @Test
    void membersAndStrangersMayNotCreateOne() {
        fixture.givenNoPriorActivity()
                .when(create(), by(member))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.givenNoPriorActivity()
                .when(create(), by(UserId.random()))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER));
    }

    @Test
    void nameAndDescriptionChangeOneByOne() {
        fixture.given(created())
                .when(new EditProject(id, acme, new Change<>("Web"), new Change<>("All of it"), null), by(admin))
                .expectEvents(
                        new ProjectRenamed(id, acme, "Web", "App"), new ProjectDescribed(id, acme, "All of it", null));
        fixture.given(created())
                .when(new EditProject(id, acme, new Change<>("App"), null, null), by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created())
                .when(new EditProject(id, acme, new Change<>("Web"), null, null), by(member))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
    }

    @Test
    void aProjectOfAnotherOrganizationIsNotFound() {
        OrganizationId other = OrganizationId.random();
        UserId otherOwner = PARTS.member(other, Role.OWNER);
        fixture.given(created())
                .when(new EditProject(id, other, new Change<>("Mine"), null, null), by(otherOwner))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND));
        fixture.given(created())
                .when(new ArchiveProject(id, other), by(otherOwner))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND));
    }

    @Test
    void onlyTheOwnerArchivesItAndOnce() {
        fixture.given(created())
                .when(new ArchiveProject(id, acme), by(admin))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(created())
                .when(new ArchiveProject(id, acme), by(owner))
                .expectEvents(new ProjectArchived(id, acme));
        fixture.given(created(), new ProjectArchived(id, acme))
                .when(new ArchiveProject(id, acme), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOwnerTakesItOutOfTheArchive() {
        EditProject back = new EditProject(id, acme, new Change<>("Web"), null, new Change<>(false));
        fixture.given(created(), new ProjectArchived(id, acme))
                .when(back, by(owner))
                .expectEvents(new ProjectRenamed(id, acme, "Web", "App"), new ProjectUnarchived(id, acme));
        fixture.given(created(), new ProjectArchived(id, acme), new ProjectUnarchived(id, acme))
                .when(new EditProject(id, acme, null, null, new Change<>(false)), by(owner))
                .expectNoEvents();
        fixture.given(created(), new ProjectArchived(id, acme), new ProjectUnarchived(id, acme))
                .when(new EditProject(id, acme, null, null, new Change<>(true)), by(owner))
                .expectEvents(new ProjectArchived(id, acme));
        fixture.given(created(), new ProjectArchived(id, acme))
                .when(back, by(admin))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE))
                .expectNoEvents();
    }

    @Test
    void aLabelNameIsGivenOnce() {
        CreateLabel command = new CreateLabel(id, acme, bug, "bug", "#ff0000");
        fixture.given(created()).when(command, by(admin)).expectEvents(labelled());
        fixture.given(created(), labelled())
                .when(command, by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created(), labelled())
                .when(new CreateLabel(id, acme, LabelId.random(), "bug", "#00ff00"), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.LABEL_EXISTS));
        for (String same : List.of("Bug", "bug\u200B", "\uFF22ug", "b\u00ADug", "bu\uFF27")) {
            fixture.given(created(), labelled())
                    .when(new CreateLabel(id, acme, LabelId.random(), same, "#00ff00"), by(admin))
                    .expectNoEvents()
                    .expectException(rejected(Kind.CONFLICT, ErrorCode.LABEL_EXISTS));
        }
        for (CreateLabel other : List.of(
                new CreateLabel(id, acme, bug, "feature", "#ff0000"),
                new CreateLabel(id, acme, bug, "bug", "#00ff00"))) {
            fixture.given(created(), labelled())
                    .when(other, by(admin))
                    .expectNoEvents()
                    .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
        }
        LabelId other = LabelId.random();
        fixture.given(created(), labelled())
                .when(new CreateLabel(id, acme, other, "Bugs", "#00ff00"), by(admin))
                .expectEvents(new LabelCreated(id, acme, other, "Bugs", "#00ff00"));
    }

    @Test
    void membersMakeNoLabelsAndArchivedProjectsGetNone() {
        CreateLabel command = new CreateLabel(id, acme, bug, "bug", "#ff0000");
        fixture.given(created())
                .when(command, by(member))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(created(), new ProjectArchived(id, acme))
                .when(command, by(admin))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND));
    }

    @Test
    void aLabelIsDeletedOnceAndItsNameIsFreeAgain() {
        DeleteLabel command = new DeleteLabel(id, acme, bug);
        LabelDeleted deleted = new LabelDeleted(id, acme, bug, "bug", "#ff0000", List.of());
        fixture.given(created(), labelled()).when(command, by(admin)).expectEvents(deleted);
        fixture.given(created(), labelled(), deleted)
                .when(command, by(admin))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LABEL_NOT_FOUND));
        LabelId other = LabelId.random();
        fixture.given(created(), labelled(), deleted)
                .when(new CreateLabel(id, acme, other, "bug", "#00ff00"), by(admin))
                .expectEvents(new LabelCreated(id, acme, other, "bug", "#00ff00"));
        fixture.given(created(), labelled(), deleted)
                .when(new CreateLabel(id, acme, bug, "bug", "#ff0000"), by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void labelNamesAreTheSameInEveryCase() {
        LabelCreated street = new LabelCreated(id, acme, bug, "Stra\u00DFe \u039F\u0394\u039F\u03A3 \u0130", "#ff0000");
        for (String same :
                List.of("STRASSE \u03BF\u03B4\u03BF\u03C2 i\u0307", "stra\u1E9Ee \u03BF\u03B4\u03BF\u03C3 I\u0307")) {
            fixture.given(created(), street)
                    .when(new CreateLabel(id, acme, LabelId.random(), same, "#00ff00"), by(admin))
                    .expectNoEvents()
                    .expectException(rejected(Kind.CONFLICT, ErrorCode.LABEL_EXISTS));
        }
    }

    private CreateProject create() {
        return new CreateProject(id, acme, "App", "APP", null, ProjectType.KANBAN);
    }

    private ProjectCreated created() {
        return new ProjectCreated(id, acme, "App", "APP", null, ProjectType.KANBAN, DefaultStatuses.of(id), admin);
    }

    private LabelCreated labelled() {
        return new LabelCreated(id, acme, bug, "bug", "#ff0000");
    }
}
