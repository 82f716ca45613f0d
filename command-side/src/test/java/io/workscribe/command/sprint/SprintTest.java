package io.workscribe.command.sprint;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.CreateSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.EditSprint;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.command.SprintCommand;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SprintTest {

    private static final CommandSideParts PARTS = new CommandSideParts();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private final OrganizationId acme = OrganizationId.random();
    private final ProjectId app = ProjectId.random();
    private final SprintId id = SprintId.random();
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final UserId admin = PARTS.member(acme, Role.ADMIN);
    private final UserId member = PARTS.member(acme, Role.MEMBER);
    private final SprintStates states = PARTS.get(SprintStates.class);
    private final Reservations reservations = PARTS.get(Reservations.class);
    private final SprintCreated created = new SprintCreated(id, acme, app, "Sprint 1", null, MONDAY, FRIDAY);
    private final SprintStarted started = new SprintStarted(id, acme, app);
    private final SprintCompleted completed = new SprintCompleted(id, acme, app, null, List.of());
    private final InMemorySprintTasks tasks = new InMemorySprintTasks();
    private AggregateTestFixture<Sprint> fixture;

    @BeforeEach
    void start() {
        PARTS.happened(new ProjectCreated(app, acme, "App", "APP", null, ProjectType.SCRUM, List.of(), owner));
        fixture = CommandSideParts.fixture(Sprint.class, PARTS.get(SprintRules.class), states, tasks, reservations);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aNewSprintIsPlanned() {
        fixture.givenNoPriorActivity()
                .when(create(acme, app, MONDAY, FRIDAY), by(admin))
                .expectEvents(created);
        assertThat(states.sprint(id)).contains(new SprintEntry(id, app, SprintStatus.PLANNED));
    }

    @Test
    void creatingItAgainChangesNothing() {
        fixture.given(created)
                .when(create(acme, app, MONDAY, FRIDAY), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created)
                .when(create(acme, app, MONDAY, null), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aSprintBelongsToAProjectOfTheOrganization() {
        OrganizationId other = OrganizationId.random();
        UserId stranger = PARTS.member(other, Role.OWNER);
        notCreated(create(acme, ProjectId.random(), null, null), owner, Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND);
        notCreated(create(other, app, null, null), stranger, Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND);
        notCreated(create(acme, app, null, null), stranger, Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
        notCreated(create(acme, app, null, null), member, Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE);
        assertThat(states.sprint(id)).isEmpty();
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        notCreated(create(acme, app, FRIDAY, MONDAY), owner, Kind.INVALID, ErrorCode.INVALID_DATES);
        refused(edit(null, new Change<>(MONDAY.minusDays(1))), Kind.INVALID, ErrorCode.INVALID_DATES);
        refused(edit(new Change<>(FRIDAY.plusDays(1)), null), Kind.INVALID, ErrorCode.INVALID_DATES);
        fixture.given(created)
                .when(edit(new Change<>(FRIDAY), null), by(owner))
                .expectEvents(new SprintScheduled(id, acme, app, FRIDAY, FRIDAY, MONDAY, FRIDAY));
    }

    @Test
    void oneDateAloneIsInOrder() {
        fixture.given(new SprintCreated(id, acme, app, "Sprint 1", null, null, null))
                .when(edit(null, new Change<>(MONDAY)), by(owner))
                .expectEvents(new SprintScheduled(id, acme, app, null, MONDAY, null, null));
    }

    @Test
    void eachChangeIsAFactOfItsOwnInAnyStatus() {
        EditSprint everything =
                new EditSprint(id, new Change<>("Last"), new Change<>("Ship"), null, new Change<>(MONDAY));
        fixture.given(created, started, completed)
                .when(everything, by(admin))
                .expectEvents(
                        new SprintRenamed(id, acme, app, "Last", "Sprint 1"),
                        new SprintGoalChanged(id, acme, app, "Ship", null),
                        new SprintScheduled(id, acme, app, MONDAY, MONDAY, MONDAY, FRIDAY));
    }

    @Test
    void whatStaysTheSameIsNoFact() {
        EditSprint same =
                new EditSprint(id, new Change<>("Sprint 1"), null, new Change<>(MONDAY), new Change<>(FRIDAY));
        fixture.given(created)
                .when(same, by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created)
                .when(new EditSprint(id, null, null, null, null), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aPlannedSprintIsStarted() {
        fixture.given(created).when(new StartSprint(id), by(owner)).expectEvents(started);
        assertThat(states.sprint(id)).contains(new SprintEntry(id, app, SprintStatus.ACTIVE));
        assertThat(reservations.owner(Scope.ACTIVE_SPRINT, app.toString())).isEqualTo(id.value());
    }

    @Test
    void aProjectHasOneActiveSprint() {
        SprintId other = active();
        refused(new StartSprint(id), Kind.CONFLICT, ErrorCode.ACTIVE_SPRINT_EXISTS);
        reservations.release(Scope.ACTIVE_SPRINT, app.toString(), other.value());
        fixture.given(created).when(new StartSprint(id), by(owner)).expectEvents(started);
    }

    @Test
    void onlyAPlannedOneIsStartedOrDeletedAndOnlyAnActiveOneIsCompleted() {
        fixture.given(created, started)
                .when(new StartSprint(id), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        fixture.given(created, started)
                .when(new DeleteSprint(id), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        fixture.given(created, started, completed)
                .when(complete(null), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        refused(complete(null), Kind.INVALID, ErrorCode.INVALID_STATUS);
    }

    @Test
    void aCompletedSprintGivesItsOpenTasksToTheBacklogAndMakesRoom() {
        reservations.claim(Scope.ACTIVE_SPRINT, app.toString(), id.value(), IllegalStateException::new);
        fixture.given(created, started).when(complete(null), by(owner)).expectEvents(completed);
        assertThat(tasks.orders).containsExactly("move open of " + id + " to null");
        assertThat(states.sprint(id)).contains(new SprintEntry(id, app, SprintStatus.COMPLETED));
        assertThat(reservations.owner(Scope.ACTIVE_SPRINT, app.toString())).isNull();
    }

    @Test
    void aCompletedSprintGivesItsOpenTasksToAnotherOne() {
        SprintId next = SprintId.random();
        states.put(next, app, SprintStatus.PLANNED);
        fixture.given(created, started)
                .when(complete(next), by(owner))
                .expectEvents(new SprintCompleted(id, acme, app, next, List.of()));
        assertThat(tasks.orders).containsExactly("move open of " + id + " to " + next);
    }

    @Test
    void whatLeftASprintIsKnownToItsLastEvent() {
        tasks.planned = List.of(TaskId.random(), TaskId.random());
        states.put(id, app, SprintStatus.ACTIVE);
        fixture.given(created, started)
                .when(new CompleteSprint(id, IncompleteAction.BACKLOG, null), by(owner))
                .expectEvents(new SprintCompleted(id, acme, app, null, tasks.planned));
        fixture.given(created)
                .when(new DeleteSprint(id), by(owner))
                .expectEvents(new SprintDeleted(id, acme, app, tasks.planned));
    }

    @Test
    void aTargetThatIsNotAskedForDoesNotCount() {
        fixture.given(created, started)
                .when(new CompleteSprint(id, IncompleteAction.BACKLOG, SprintId.random()), by(owner))
                .expectEvents(completed);
    }

    @Test
    void theTargetIsAnotherSprintOfTheProjectThatGoesOn() {
        SprintId done = SprintId.random();
        SprintId foreign = SprintId.random();
        states.put(id, app, SprintStatus.ACTIVE);
        states.put(done, app, SprintStatus.COMPLETED);
        states.put(foreign, ProjectId.random(), SprintStatus.PLANNED);
        notCompleted(
                new CompleteSprint(id, IncompleteAction.SPRINT, null), Kind.INVALID, ErrorCode.TARGET_SPRINT_REQUIRED);
        notCompleted(complete(id), Kind.INVALID, ErrorCode.INVALID_TARGET_SPRINT);
        notCompleted(complete(done), Kind.INVALID, ErrorCode.INVALID_TARGET_SPRINT);
        notCompleted(complete(foreign), Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND);
        notCompleted(complete(SprintId.random()), Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND);
        assertThat(tasks.orders).isEmpty();
    }

    @Test
    void aDeletedSprintGivesAllItsTasksToTheBacklogAndIsGone() {
        states.put(id, app, SprintStatus.PLANNED);
        SprintDeleted deleted = new SprintDeleted(id, acme, app, List.of());
        fixture.given(created).when(new DeleteSprint(id), by(admin)).expectEvents(deleted);
        assertThat(tasks.orders).containsExactly("return all of " + id);
        assertThat(states.sprint(id)).isEmpty();
        for (SprintCommand command : everything()) {
            fixture.given(created, deleted)
                    .when(command, by(owner))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND));
        }
    }

    @Test
    void anyMemberPutsTasksInAndOut() {
        fixture.given(created)
                .when(new PlanTaskInSprint(id, tasks.known), by(member))
                .expectSuccessfulHandlerExecution();
        fixture.given(created, started)
                .when(new ReturnTaskToBacklog(id, tasks.known), by(member))
                .expectSuccessfulHandlerExecution();
        assertThat(tasks.orders)
                .containsExactly("plan " + tasks.known + " in " + id, "return " + tasks.known + " of " + id);
        refused(new PlanTaskInSprint(id, TaskId.random()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(new ReturnTaskToBacklog(id, TaskId.random()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void aCompletedSprintTakesNoTasksAndLetsGoOfThoseItsTasksAllow() {
        fixture.given(created, started, completed)
                .when(new PlanTaskInSprint(id, tasks.known), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        fixture.given(created, started, completed)
                .when(new ReturnTaskToBacklog(id, tasks.known), by(owner))
                .expectSuccessfulHandlerExecution();
        assertThat(tasks.orders).containsExactly("return " + tasks.known + " of " + id);
    }

    @Test
    void membersManageNoSprintsAndStrangersKnowNone() {
        for (SprintCommand command : everything()) {
            boolean managing = !(command instanceof PlanTaskInSprint || command instanceof ReturnTaskToBacklog);
            if (managing) {
                fixture.given(created)
                        .when(command, by(member))
                        .expectNoEvents()
                        .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
            }
            fixture.given(created)
                    .when(command, by(UserId.random()))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND));
        }
        assertThat(tasks.orders).isEmpty();
    }

    private List<SprintCommand> everything() {
        return List.of(
                new EditSprint(id, new Change<>("Mine"), null, null, null),
                new StartSprint(id),
                complete(null),
                new DeleteSprint(id),
                new PlanTaskInSprint(id, tasks.known),
                new ReturnTaskToBacklog(id, tasks.known));
    }

    /** Another sprint of the project that is active. */
    private SprintId active() {
        SprintId other = SprintId.random();
        reservations.claim(Scope.ACTIVE_SPRINT, app.toString(), other.value(), IllegalStateException::new);
        return other;
    }

    private CreateSprint create(OrganizationId organization, ProjectId project, LocalDate start, LocalDate end) {
        return new CreateSprint(id, organization, project, "Sprint 1", null, start, end);
    }

    private EditSprint edit(Change<LocalDate> start, Change<LocalDate> end) {
        return new EditSprint(id, null, null, start, end);
    }

    private CompleteSprint complete(SprintId target) {
        return new CompleteSprint(id, target == null ? IncompleteAction.BACKLOG : IncompleteAction.SPRINT, target);
    }

    private void notCreated(CreateSprint command, UserId actor, Kind kind, ErrorCode code) {
        fixture.givenNoPriorActivity().when(command, by(actor)).expectNoEvents().expectException(rejected(kind, code));
    }

    private void notCompleted(CompleteSprint command, Kind kind, ErrorCode code) {
        fixture.given(created, started)
                .when(command, by(owner))
                .expectNoEvents()
                .expectException(rejected(kind, code));
    }

    private void refused(SprintCommand command, Kind kind, ErrorCode code) {
        fixture.given(created).when(command, by(owner)).expectNoEvents().expectException(rejected(kind, code));
    }
}
