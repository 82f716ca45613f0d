package io.workscribe.query.task;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.api.wiki.PageId;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskDetailTest {

    private static ReadSide readSide;

    private Team team;
    private TaskId task;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTask() {
        team = new Team(readSide);
        task = team.created(team.task("Title"));
    }

    @Test
    void newTask() {
        TaskDetail detail = detail();
        assertThat(detail.taskId()).isEqualTo("APP-1");
        assertThat(detail.title()).isEqualTo("Title");
        assertThat(detail.version()).isZero();
        assertThat(detail.createdAt()).isEqualTo(detail.updatedAt());
        assertThat(detail.descriptionJson()).isNull();
        assertThat(detail.assignee()).isNull();
        assertThat(detail.labels()).isEmpty();
        assertThat(detail.subtaskCount()).isZero();
        assertThat(detail.commentCount()).isZero();
        assertThat(detail.position()).isZero();
    }

    @Test
    void everyChangeShowsWithItsTimeAndVersion() {
        SprintId sprint = SprintId.random();
        LabelId label = team.newLabel("urgent");
        TaskId parent = team.created(team.task("Parent"));
        LocalDate due = LocalDate.of(2026, 4, 1);
        shows(
                new TaskRenamed(task, team.organization, team.project, "New", "Title"),
                detail -> assertThat(detail.title()).isEqualTo("New"));
        shows(
                new TaskDescribed(task, team.organization, team.project, Team.document("What")),
                detail -> assertThat(detail.descriptionJson()).isEqualTo(Team.document("What")));
        shows(
                new TaskStatusChanged(
                        task,
                        team.organization,
                        team.project,
                        team.done,
                        StatusCategory.DONE,
                        team.todo,
                        StatusCategory.TODO),
                detail -> assertThat(detail.status().name()).isEqualTo("Done"));
        shows(
                new TaskAssigned(task, team.organization, team.project, team.bo, null),
                detail -> assertThat(detail.assignee().displayName()).isEqualTo("Bo"));
        shows(
                new TaskUnassigned(task, team.organization, team.project, team.bo),
                detail -> assertThat(detail.assigneeId()).isNull());
        shows(
                new TaskPrioritized(task, team.organization, team.project, Priority.URGENT, Priority.NONE),
                detail -> assertThat(detail.priority()).isEqualTo(Priority.URGENT));
        shows(
                new TaskTypeChanged(task, team.organization, team.project, TaskType.BUG, TaskType.TASK),
                detail -> assertThat(detail.type()).isEqualTo(TaskType.BUG));
        shows(
                new TaskParentChanged(task, team.organization, team.project, parent, null),
                detail -> assertThat(detail.parentTaskId()).isEqualTo(parent));
        shows(
                new TaskPlannedInSprint(task, team.organization, team.project, sprint, null),
                detail -> assertThat(detail.sprintId()).isEqualTo(sprint));
        shows(
                new TaskReturnedToBacklog(task, team.organization, team.project, sprint),
                detail -> assertThat(detail.sprintId()).isNull());
        shows(
                new TaskDueDateChanged(task, team.organization, team.project, due, null),
                detail -> assertThat(detail.dueDate()).isEqualTo(due));
        shows(
                new TaskLabelsChanged(task, team.organization, team.project, List.of(label), List.of()),
                detail -> assertThat(detail.labels()).hasSize(1));
    }

    @Test
    void anotherPlaceIsNoEdit() {
        team.created(team.task("Neighbour"));
        TaskDetail before = detail();
        happened(new TaskRanked(task, team.organization, team.project, "9", "0000000001"));
        assertThat(detail().position()).isEqualTo(before.position() + 1);
        assertThat(detail().version()).isEqualTo(before.version());
        assertThat(detail().updatedAt()).isEqualTo(before.updatedAt());
    }

    @Test
    void olderEventThatComesLateChangesNothing() {
        LabelId late = team.newLabel("late");
        DomainEventMessage<?> older =
                readSide.next(team.ada, new TaskRenamed(task, team.organization, team.project, "Older", "Title"));
        DomainEventMessage<?> labelled = ReadSide.inTheSameMoment(
                readSide.next(
                        team.ada,
                        new TaskLabelsChanged(task, team.organization, team.project, List.of(late), List.of())),
                older);
        DomainEventMessage<?> newer = ReadSide.inTheSameMoment(
                readSide.next(team.ada, new TaskRenamed(task, team.organization, team.project, "Newer", "Older")),
                labelled);
        readSide.handle(newer);
        readSide.handle(older);
        readSide.handle(labelled);
        assertThat(detail().title()).isEqualTo("Newer");
        assertThat(detail().labels()).isEmpty();
        assertThat(detail().version()).isEqualTo(3);
    }

    @Test
    void commentsCountButDoNotEditTheTask() {
        TaskDetail before = detail();
        CommentId comment = team.comment(task, team.bo, "First");
        team.comment(task, team.bo, "Second");
        assertThat(detail().commentCount()).isEqualTo(2);
        assertThat(detail().version()).isEqualTo(before.version());
        assertThat(detail().updatedAt()).isEqualTo(before.updatedAt());
        happened(new CommentDeleted(task, team.organization, team.project, comment, null, null, null));
        assertThat(detail().commentCount()).isEqualTo(1);
    }

    @Test
    void linksAreNoEditsOfTheTask() {
        TaskDetail before = detail();
        LinkId link = LinkId.random();
        PageId page = PageId.random();
        happened(new PageLinked(task, team.organization, team.project, link, page, "Page", team.ada));
        assertThat(detail()).isEqualTo(before);
        happened(new PageUnlinked(task, team.organization, team.project, link, page));
        assertThat(detail()).isEqualTo(before);
    }

    @Test
    void subtasksLoseTheirDeletedParentAndOnlyLiveOnesCount() {
        TaskId child = team.created(team.task("Child"));
        TaskId deletedChild = team.created(team.task("Deleted child"));
        happened(new TaskParentChanged(child, team.organization, team.project, task, null));
        happened(new TaskParentChanged(deletedChild, team.organization, team.project, task, null));
        assertThat(detail().subtaskCount()).isEqualTo(2);
        happened(new TaskDeleted(deletedChild, team.organization, team.project, List.of()));
        assertThat(detail().subtaskCount()).isEqualTo(1);
        happened(new TaskDeleted(task, team.organization, team.project, List.of()));
        assertThat(readSide.ask(new TaskById(child, team.ada)).parentTaskId()).isNull();
    }

    @Test
    void deletedLabelLeavesTheTaskWithoutEditingIt() {
        LabelId label = team.newLabel("urgent");
        happened(new TaskLabelsChanged(task, team.organization, team.project, List.of(label), List.of()));
        TaskDetail labelled = detail();
        happened(new LabelDeleted(team.project, team.organization, label, "urgent", null, null));
        assertThat(detail().labels()).isEmpty();
        assertThat(detail().updatedAt()).isEqualTo(labelled.updatedAt());
    }

    @Test
    void deletedTaskIsNotThereEvenIfItsCreationComesAgain() {
        happened(new TaskDeleted(task, team.organization, team.project, List.of()));
        refused(new TaskById(task, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        readSide.history().stream()
                .filter(message -> message.getAggregateIdentifier().equals(task.toString()))
                .forEach(readSide::handle);
        refused(new TaskById(task, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void unknownIsNotFoundAndForeignIsForbidden() {
        refused(new TaskById(TaskId.random(), team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(new TaskById(task, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        team.remove(team.bo);
        refused(new TaskById(task, team.bo), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
    }

    private void shows(TaskEvent event, Consumer<TaskDetail> change) {
        TaskDetail before = detail();
        happened(event);
        TaskDetail after = detail();
        change.accept(after);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
    }

    private TaskDetail detail() {
        return readSide.ask(new TaskById(task, team.ada));
    }

    private void refused(TaskById query, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, query, kind, code);
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
