package io.workscribe.command.task;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.command.UnlabelTask;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.commandtest.CommandSideParts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final TaskFixture given = new TaskFixture(PARTS);
    private final TaskId id = TaskId.random();
    private final InMemoryOtherTasks others = new InMemoryOtherTasks();
    private AggregateTestFixture<Task> fixture;

    @BeforeEach
    void start() {
        CurrentRoles roles =
                (organization, user) -> user.equals(given.grace) ? Optional.empty() : Optional.of(Role.MEMBER);
        fixture = CommandSideParts.fixture(
                Task.class,
                PARTS.get(TaskRules.class),
                PARTS.get(TaskOrder.class),
                PARTS.get(TaskPlacements.class),
                PARTS.get(ProjectCounters.class),
                roles,
                others);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void theFirstTaskHasNumberOneAndLabelsOnce() {
        fixture.givenNoPriorActivity()
                .when(create(given.grace, null, null, List.of(given.bug, given.bug)), by(given.ada))
                .expectEvents(new TaskCreated(
                        id,
                        given.acme,
                        given.app,
                        "APP",
                        1,
                        "Write it",
                        new Document("{}"),
                        given.todo,
                        StatusCategory.TODO,
                        "000001",
                        given.ada,
                        given.grace,
                        Priority.HIGH,
                        TaskType.BUG,
                        null,
                        null,
                        null,
                        List.of(given.bug)));
        assertThat(PARTS.get(TaskRegister.class).projectOf(id)).contains(given.app);
    }

    @Test
    void creatingItAgainChangesNothing() {
        TaskCreated created = new TaskCreated(
                id,
                given.acme,
                given.app,
                "APP",
                1,
                "Write it",
                new Document("{}"),
                given.todo,
                StatusCategory.TODO,
                "000001",
                given.ada,
                null,
                Priority.HIGH,
                TaskType.BUG,
                null,
                null,
                null,
                List.of(given.bug));
        fixture.given(created)
                .when(create(null, null, null, List.of(given.bug, given.bug)), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void creatingSomethingElseUnderItsIdIsRefused() {
        fixture.given(created())
                .when(create(null, null, null, List.of()), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aSubtaskWithoutParentIsCreatedAsATask() {
        CreateTask orphan = new CreateTask(
                id,
                given.acme,
                given.app,
                "Write it",
                null,
                given.todo,
                null,
                Priority.NONE,
                TaskType.SUBTASK,
                null,
                null,
                null,
                List.of());
        TaskCreated created = new TaskCreated(
                id,
                given.acme,
                given.app,
                "APP",
                1,
                "Write it",
                null,
                given.todo,
                StatusCategory.TODO,
                "000001",
                given.ada,
                null,
                Priority.NONE,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
        fixture.givenNoPriorActivity().when(orphan, by(given.ada)).expectEvents(created);
        fixture.given(created)
                .when(orphan, by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aTaskRefersOnlyToWhatBelongsToItsProject() {
        refused(create(UserId.random(), null, null, List.of()), Kind.INVALID, ErrorCode.USER_NOT_IN_ORG);
        refused(create(null, TaskId.random(), null, List.of()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(create(null, null, SprintId.random(), List.of()), Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND);
        refused(create(null, null, null, List.of(LabelId.random())), Kind.INVALID, ErrorCode.LABEL_NOT_FOUND);
        TaskFixture other = new TaskFixture(PARTS);
        refused(create(null, other.placed(), null, List.of()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(create(null, null, null, List.of(other.bug)), Kind.INVALID, ErrorCode.LABEL_NOT_FOUND);
        refused(createIn(given.acme, given.app, other.todo), Kind.NOT_FOUND, ErrorCode.STATUS_NOT_FOUND);
        refused(createIn(given.acme, other.app, other.todo), Kind.NOT_FOUND, ErrorCode.PROJECT_NOT_FOUND);
        refused(createIn(other.acme, other.app, other.todo), Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void aMoveChangesStatusAndPlace() {
        TaskId there = given.placed(given.doing, TaskType.TASK, null);
        given.placed(created(2));
        fixture.given(created(2))
                .when(new MoveTask(id, given.doing, 0), by(given.grace))
                .expectEvents(
                        new TaskStatusChanged(
                                id,
                                given.acme,
                                given.app,
                                given.doing,
                                StatusCategory.IN_PROGRESS,
                                given.todo,
                                StatusCategory.TODO),
                        new TaskRanked(id, given.acme, given.app, "000000z", "000002"));
        assertThat(given.column(given.doing)).containsExactly(id, there);
    }

    @Test
    void aMoveToWhereItStandsIsNoChange() {
        given.placed(created());
        fixture.given(created())
                .when(new MoveTask(id, given.todo, 7), by(given.grace))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMoveNeedsAStatusOfTheProject() {
        fixture.given(created())
                .when(new MoveTask(id, new StatusId(UUID.randomUUID()), 0), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.STATUS_NOT_FOUND));
    }

    @Test
    void theOpenTaskOfARemovedMemberIsUnassigned() {
        UnassignFormerMember command = new UnassignFormerMember(id);
        TaskUnassigned unassigned = new TaskUnassigned(id, given.acme, given.app, given.grace);
        fixture.given(created(), assigned(given.grace)).when(command).expectEvents(unassigned);
        fixture.given(created(), assigned(given.grace), unassigned)
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created(), assigned(given.owner))
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created(), assigned(given.grace), deleted())
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(given.created(id, 1, given.done, TaskType.TASK, null), assigned(given.grace))
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void ownersAndReportersDeleteItOnce() {
        fixture.given(created()).when(new DeleteTask(id), by(given.owner)).expectEvents(deleted());
        fixture.given(created()).when(new DeleteTask(id), by(given.ada)).expectEvents(deleted());
        fixture.given(created())
                .when(new DeleteTask(id), by(PARTS.member(given.acme, Role.ADMIN)))
                .expectEvents(deleted());
        fixture.given(created())
                .when(new DeleteTask(id), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        fixture.given(created(), deleted())
                .when(new DeleteTask(id), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
    }

    @Test
    void itsSubtasksLoseTheirParentWithIt() {
        TaskId subtask = TaskId.random();
        others.subtasks.add(subtask);
        fixture.given(created())
                .when(new DeleteTask(id), by(given.ada))
                .expectEvents(new TaskDeleted(id, given.acme, given.app, List.of(subtask)));
        assertThat(others.changed).containsExactly(subtask);
    }

    @Test
    void strangersMayDoNothingWithIt() {
        UserId stranger = UserId.random();
        for (Object command : List.of(
                new DeleteTask(id),
                new MoveTask(id, given.done, 0),
                new LabelTask(id, given.bug),
                new UnlabelTask(id, given.bug))) {
            fixture.given(created())
                    .when(command, by(stranger))
                    .expectNoEvents()
                    .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void aLabelIsPutOnOnceAndTakenOffOnce() {
        TaskLabelsChanged on = labels(List.of(given.bug), List.of());
        fixture.given(created())
                .when(new LabelTask(id, given.bug), by(given.ada))
                .expectEvents(on);
        fixture.given(created(), on)
                .when(new LabelTask(id, given.bug), by(given.ada))
                .expectException(rejected(Kind.CONFLICT, ErrorCode.LABEL_ALREADY_ASSIGNED));
        fixture.given(created(), on)
                .when(new UnlabelTask(id, given.bug), by(given.ada))
                .expectEvents(labels(List.of(), List.of(given.bug)));
        fixture.given(created())
                .when(new UnlabelTask(id, given.bug), by(given.ada))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LABEL_NOT_ASSIGNED));
        fixture.given(created())
                .when(new LabelTask(id, LabelId.random()), by(given.ada))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LABEL_NOT_FOUND));
    }

    @Test
    void aLabelThatLeftTheProjectLeftTheTaskToo() {
        PARTS.happened(new LabelDeleted(given.app, given.acme, given.bug, "bug", null, null));
        TaskLabelsChanged on = labels(List.of(given.bug), List.of());
        fixture.given(created(), on)
                .when(new LabelTask(id, given.idea), by(given.ada))
                .expectEvents(labels(List.of(given.idea), List.of()));
        fixture.given(created(), on)
                .when(new UnlabelTask(id, given.bug), by(given.ada))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LABEL_NOT_ASSIGNED));
    }

    private void refused(CreateTask command, Kind kind, ErrorCode code) {
        fixture.givenNoPriorActivity()
                .when(command, by(given.ada))
                .expectNoEvents()
                .expectException(rejected(kind, code));
    }

    private CreateTask create(UserId assignee, TaskId parent, SprintId sprint, List<LabelId> labels) {
        return new CreateTask(
                id,
                given.acme,
                given.app,
                "Write it",
                new Document("{}"),
                given.todo,
                assignee,
                Priority.HIGH,
                TaskType.BUG,
                parent,
                sprint,
                null,
                labels);
    }

    private CreateTask createIn(OrganizationId organization, ProjectId project, StatusId status) {
        return new CreateTask(
                id,
                organization,
                project,
                "Write it",
                null,
                status,
                null,
                Priority.NONE,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
    }

    private TaskCreated created() {
        return created(1);
    }

    private TaskCreated created(int number) {
        return given.created(id, number);
    }

    private TaskAssigned assigned(UserId assignee) {
        return new TaskAssigned(id, given.acme, given.app, assignee, null);
    }

    private TaskDeleted deleted() {
        return new TaskDeleted(id, given.acme, given.app, List.of());
    }

    private TaskLabelsChanged labels(List<LabelId> labels, List<LabelId> previous) {
        return new TaskLabelsChanged(id, given.acme, given.app, labels, previous);
    }
}
