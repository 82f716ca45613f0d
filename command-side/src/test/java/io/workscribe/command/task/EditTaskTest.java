package io.workscribe.command.task;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.commandtest.CommandSideParts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditTaskTest {

    private static final CommandSideParts PARTS = new CommandSideParts();
    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);

    private final TaskFixture given = new TaskFixture(PARTS);
    private final TaskId id = TaskId.random();
    private final TaskCreated created = given.created(id, 1);
    private AggregateTestFixture<Task> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(Task.class, PARTS.get(TaskRules.class), PARTS.get(TaskPlacements.class));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void eachChangeIsAFactOfItsOwn() {
        TaskId parent = given.placed();
        given.placed(created);
        fixture.given(created)
                .when(
                        new EditTask(
                                id,
                                new Change<>("Rewrite it"),
                                new Change<>(new Document("{\"type\":\"doc\"}")),
                                new Change<>(given.done),
                                new Change<>(given.grace),
                                new Change<>(Priority.URGENT),
                                new Change<>(TaskType.STORY),
                                new Change<>(parent),
                                null,
                                new Change<>(DUE),
                                new Change<>(List.of(given.idea, given.bug))),
                        by(given.ada))
                .expectEvents(
                        new TaskRenamed(id, given.acme, given.app, "Rewrite it", "Write it"),
                        new TaskDescribed(id, given.acme, given.app, new Document("{\"type\":\"doc\"}")),
                        new TaskStatusChanged(
                                id,
                                given.acme,
                                given.app,
                                given.done,
                                StatusCategory.DONE,
                                given.todo,
                                StatusCategory.TODO),
                        new TaskAssigned(id, given.acme, given.app, given.grace, null),
                        new TaskPrioritized(id, given.acme, given.app, Priority.URGENT, Priority.NONE),
                        new TaskTypeChanged(id, given.acme, given.app, TaskType.STORY, TaskType.TASK),
                        new TaskParentChanged(id, given.acme, given.app, parent, null),
                        new TaskDueDateChanged(id, given.acme, given.app, DUE, null),
                        new TaskLabelsChanged(id, given.acme, given.app, List.of(given.idea, given.bug), List.of()));
    }

    @Test
    void whatStaysTheSameIsNoFact() {
        fixture.given(created)
                .when(
                        new EditTask(
                                id,
                                new Change<>("Write it"),
                                new Change<>(new Document("{}")),
                                new Change<>(given.todo),
                                new Change<>(null),
                                new Change<>(Priority.NONE),
                                new Change<>(TaskType.TASK),
                                new Change<>(null),
                                new Change<>(null),
                                new Change<>(null),
                                new Change<>(List.of())),
                        by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created)
                .when(edit().command(), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created, labels(List.of(given.bug, given.idea)))
                .when(edit().labels(given.idea, given.bug, given.idea).command(), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatCanBeEmptyCanBeCleared() {
        SprintId sprint = SprintId.random();
        TaskId parent = TaskId.random();
        fixture.given(
                        created,
                        new TaskAssigned(id, given.acme, given.app, given.grace, null),
                        new TaskParentChanged(id, given.acme, given.app, parent, null),
                        new TaskPlannedInSprint(id, given.acme, given.app, sprint, null),
                        new TaskDueDateChanged(id, given.acme, given.app, DUE, null),
                        labels(List.of(given.bug)))
                .when(
                        new EditTask(
                                id,
                                null,
                                null,
                                null,
                                new Change<>(null),
                                null,
                                null,
                                new Change<>(null),
                                new Change<>(null),
                                new Change<>(null),
                                new Change<>(List.of())),
                        by(given.ada))
                .expectEvents(
                        new TaskUnassigned(id, given.acme, given.app, given.grace),
                        new TaskParentChanged(id, given.acme, given.app, null, parent),
                        new TaskReturnedToBacklog(id, given.acme, given.app, sprint),
                        new TaskDueDateChanged(id, given.acme, given.app, null, DUE),
                        new TaskLabelsChanged(id, given.acme, given.app, List.of(), List.of(given.bug)));
    }

    @Test
    void aTaskRefersOnlyToWhatBelongsToItsProject() {
        TaskFixture other = new TaskFixture(PARTS);
        refused(edit().status(other.todo), Kind.NOT_FOUND, ErrorCode.STATUS_NOT_FOUND);
        refused(edit().assignee(other.ada), Kind.INVALID, ErrorCode.USER_NOT_IN_ORG);
        refused(edit().labels(other.bug), Kind.INVALID, ErrorCode.LABEL_NOT_FOUND);
        refused(edit().parent(other.placed()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(edit().parent(TaskId.random()), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(edit().sprint(SprintId.random()), Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND);
    }

    @Test
    void aTaskIsNotBelowItself() {
        given.placed(created);
        TaskId child = given.placed(given.todo, TaskType.SUBTASK, id);
        TaskId grandchild = given.placed(given.todo, TaskType.SUBTASK, child);
        refused(edit().parent(id), Kind.INVALID, ErrorCode.INVALID_PARENT);
        refused(edit().parent(child), Kind.INVALID, ErrorCode.INVALID_PARENT);
        refused(edit().parent(grandchild), Kind.INVALID, ErrorCode.INVALID_PARENT);
    }

    @Test
    void aDeletedParentIsUnknown() {
        TaskId parent = given.placed();
        given.placed(new TaskDeleted(parent, given.acme, given.app, List.of()));
        refused(edit().parent(parent), Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void nothingChangesWhenOneChangeIsRefused() {
        EditTask half = new EditTask(
                id,
                new Change<>("Half"),
                null,
                new Change<>(new StatusId(UUID.randomUUID())),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        fixture.given(created)
                .when(half, by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.STATUS_NOT_FOUND));
    }

    @Test
    void whoLeftMayStayAssigned() {
        UserId gone = UserId.random();
        fixture.given(created, new TaskAssigned(id, given.acme, given.app, gone, null))
                .when(edit().assignee(gone).command(), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void strangersEditNothingAndDeletedTasksAreGone() {
        fixture.given(created)
                .when(edit().status(given.done).command(), by(UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        fixture.given(created, new TaskDeleted(id, given.acme, given.app, List.of()))
                .when(edit().status(given.done).command(), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
    }

    @Test
    void anOpenTaskLeavesACompletedSprint() {
        SprintId completed = sprint(SprintStatus.COMPLETED);
        SprintId next = sprint(SprintStatus.PLANNED);
        TaskPlannedInSprint planned = new TaskPlannedInSprint(id, given.acme, given.app, completed, null);
        fixture.given(created, planned)
                .when(edit().sprint(null).command(), by(given.ada))
                .expectEvents(new TaskReturnedToBacklog(id, given.acme, given.app, completed));
        fixture.given(created, planned)
                .when(edit().sprint(next).command(), by(given.ada))
                .expectEvents(new TaskPlannedInSprint(id, given.acme, given.app, next, completed));
        refused(edit().sprint(completed), Kind.INVALID, ErrorCode.INVALID_STATUS);
    }

    @Test
    void aDoneTaskLeavesACompletedSprintOnlyWhenItIsReopened() {
        SprintId completed = sprint(SprintStatus.COMPLETED);
        TaskCreated done = given.created(id, 1, given.done, TaskType.TASK, null);
        TaskPlannedInSprint planned = new TaskPlannedInSprint(id, given.acme, given.app, completed, null);
        fixture.given(done, planned)
                .when(edit().sprint(null).command(), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        fixture.given(done, planned)
                .when(
                        new EditTask(
                                id,
                                null,
                                null,
                                new Change<>(given.todo),
                                null,
                                null,
                                null,
                                null,
                                new Change<>(null),
                                null,
                                null),
                        by(given.ada))
                .expectEvents(
                        new TaskStatusChanged(
                                id,
                                given.acme,
                                given.app,
                                given.todo,
                                StatusCategory.TODO,
                                given.done,
                                StatusCategory.DONE),
                        new TaskReturnedToBacklog(id, given.acme, given.app, completed));
    }

    @Test
    void aSubtaskIsWhatHasAParent() {
        TaskId parent = given.placed();
        fixture.given(created)
                .when(edit().type(TaskType.SUBTASK).command(), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(given.created(id, 1, given.todo, TaskType.BUG, null))
                .when(edit().type(TaskType.SUBTASK).command(), by(given.ada))
                .expectEvents(new TaskTypeChanged(id, given.acme, given.app, TaskType.TASK, TaskType.BUG));
        fixture.given(given.created(id, 1, given.todo, TaskType.SUBTASK, parent))
                .when(edit().parent(null).command(), by(given.ada))
                .expectEvents(
                        new TaskTypeChanged(id, given.acme, given.app, TaskType.TASK, TaskType.SUBTASK),
                        new TaskParentChanged(id, given.acme, given.app, null, parent));
        fixture.given(given.created(id, 1, given.todo, TaskType.BUG, parent))
                .when(edit().parent(null).command(), by(given.ada))
                .expectEvents(new TaskParentChanged(id, given.acme, given.app, null, parent));
    }

    /** Stored when the type alone made a subtask. */
    @Test
    void aFormerSubtaskWithoutParentIsATaskUntilItGetsOne() {
        TaskCreated orphan = given.created(id, 1, given.todo, TaskType.SUBTASK, null);
        TaskId parent = given.placed();
        fixture.given(orphan)
                .when(edit().type(TaskType.TASK).command(), by(given.ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(orphan)
                .when(edit().parent(parent).command(), by(given.ada))
                .expectEvents(
                        new TaskTypeChanged(id, given.acme, given.app, TaskType.SUBTASK, TaskType.TASK),
                        new TaskParentChanged(id, given.acme, given.app, parent, null));
    }

    private SprintId sprint(SprintStatus status) {
        SprintId sprint = SprintId.random();
        PARTS.get(SprintStates.class).put(sprint, given.app, status);
        return sprint;
    }

    private void refused(OneChange change, Kind kind, ErrorCode code) {
        fixture.given(created)
                .when(change.command(), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(kind, code));
    }

    private TaskLabelsChanged labels(List<LabelId> labels) {
        return new TaskLabelsChanged(id, given.acme, given.app, labels, List.of());
    }

    private OneChange edit() {
        return new OneChange(null, null, null, null, null, null);
    }

    /** An edit of one thing. */
    private final class OneChange {

        private final Change<StatusId> status;
        private final Change<UserId> assignee;
        private final Change<TaskId> parent;
        private final Change<SprintId> sprint;
        private final Change<List<LabelId>> labels;
        private final Change<TaskType> type;

        private OneChange(
                Change<StatusId> status,
                Change<UserId> assignee,
                Change<TaskId> parent,
                Change<SprintId> sprint,
                Change<List<LabelId>> labels,
                Change<TaskType> type) {
            this.status = status;
            this.assignee = assignee;
            this.parent = parent;
            this.sprint = sprint;
            this.labels = labels;
            this.type = type;
        }

        OneChange status(StatusId value) {
            return new OneChange(new Change<>(value), null, null, null, null, null);
        }

        OneChange assignee(UserId value) {
            return new OneChange(null, new Change<>(value), null, null, null, null);
        }

        OneChange parent(TaskId value) {
            return new OneChange(null, null, new Change<>(value), null, null, null);
        }

        OneChange sprint(SprintId value) {
            return new OneChange(null, null, null, new Change<>(value), null, null);
        }

        OneChange labels(LabelId... values) {
            return new OneChange(null, null, null, null, new Change<>(List.of(values)), null);
        }

        OneChange type(TaskType value) {
            return new OneChange(null, null, null, null, null, new Change<>(value));
        }

        EditTask command() {
            return new EditTask(id, null, null, status, assignee, null, type, parent, sprint, null, labels);
        }
    }
}
