package io.workscribe.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintView;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.query.CommentView;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events a row counts as its own, and what it counts. */
class TaskRevisionTest {

    private static ReadSide readSide;

    private Team team;
    private TaskId parent;
    private TaskId child;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTasks() {
        team = new Team(readSide);
        parent = team.created(team.task("Parent"));
        child = team.created(team.task("Child"));
    }

    @Test
    void editOrPlaceIsTheRowsOwn() {
        assertRevision(child, happened(new TaskDescribed(child, team.organization, team.project, null)));
        assertRevision(child, happened(new TaskRanked(child, team.organization, team.project, "0000000009", "")));
        long label = happened(
                new TaskLabelsChanged(child, team.organization, team.project, List.of(LabelId.random()), List.of()));
        assertRevision(child, label);
        assertThat(summary(parent).revision()).isLessThan(label);
    }

    @Test
    void labelThatIsDeletedLeavesItsRows() {
        LabelId label = team.newLabel("gone");
        long before =
                happened(new TaskLabelsChanged(child, team.organization, team.project, List.of(label), List.of()));
        assertRevision(child, before);
        assertRevision(child, happened(new LabelDeleted(team.project, team.organization, label, "gone", null, null)));
        assertThat(summary(parent).revision()).isLessThan(before);
    }

    @Test
    void subtasksAreCountedWhereTheyAre() {
        assertCounts(parent, 0, 0);
        assertRevision(parent, nest(child, parent));
        assertCounts(parent, 1, 0);
        assertRevision(parent, status(child, StatusCategory.TODO, StatusCategory.DONE));
        assertCounts(parent, 1, 1);
        long own = happened(new TaskDescribed(child, team.organization, team.project, null));
        assertThat(summary(parent).revision()).isLessThan(own);

        TaskId other = team.created(team.task("Other parent"));
        long moved = nest(child, other);
        assertRevision(parent, moved);
        assertRevision(other, moved);
        assertCounts(parent, 0, 0);
        assertCounts(other, 1, 1);

        assertRevision(other, delete(child));
        assertCounts(other, 0, 0);
    }

    @Test
    void subtaskThatLosesItsParentChanges() {
        nest(child, parent);
        assertRevision(child, delete(parent));
        assertThat(summary(child).parentTaskId()).isNull();
    }

    @Test
    void commentsAreCountedAndTheirTextsAreTheirOwn() {
        CommentId comment = team.comment(child, team.bo, "First");
        long added = summary(child).revision();
        assertThat(summary(child).commentCount()).isEqualTo(1);
        assertThat(comment(child).revision()).isEqualTo(added);
        assertThat(comment(child).version()).isEqualTo(1);
        long edited =
                happened(new CommentEdited(child, team.organization, team.project, comment, Team.document("Edited")));
        assertThat(comment(child).revision()).isEqualTo(edited);
        assertThat(comment(child).version()).isEqualTo(2);
        assertThat(summary(child).revision()).isEqualTo(added);
        assertRevision(
                child, happened(new CommentDeleted(child, team.organization, team.project, comment, null, null, null)));
        assertThat(summary(child).commentCount()).isZero();
    }

    @Test
    void sprintChangesWithItsCountsUntilItIsCompleted() {
        SprintId sprint = team.newSprint("Sprint");
        long planned = happened(new TaskPlannedInSprint(child, team.organization, team.project, sprint, null));
        assertThat(sprint(sprint).revision()).isEqualTo(planned);
        long done = status(child, StatusCategory.TODO, StatusCategory.DONE);
        assertThat(sprint(sprint).revision()).isEqualTo(done);
        long completed = happened(new SprintCompleted(sprint, team.organization, team.project, null, List.of()));
        assertThat(sprint(sprint).revision()).isEqualTo(completed);
        delete(child);
        assertThat(sprint(sprint).revision()).isEqualTo(completed);
    }

    private void assertRevision(TaskId task, long expected) {
        assertThat(summary(task).revision()).isEqualTo(expected);
        TaskDetail detail = readSide.ask(new TaskById(task, team.ada));
        assertThat(detail.revision()).isEqualTo(expected);
        assertThat(detail.version()).isEqualTo(summary(task).version());
        assertThat(detail.rank()).isEqualTo(summary(task).rank());
    }

    private void assertCounts(TaskId task, long subtasks, long done) {
        assertThat(summary(task).subtaskCount()).isEqualTo(subtasks);
        assertThat(summary(task).subtaskDoneCount()).isEqualTo(done);
        TaskDetail detail = readSide.ask(new TaskById(task, team.ada));
        assertThat(detail.subtaskCount()).isEqualTo(subtasks);
        assertThat(detail.subtaskDoneCount()).isEqualTo(done);
    }

    private TaskSummary summary(TaskId task) {
        TaskFilter all = TaskFilter.EVERYTHING;
        return readSide
                .ask(new ProjectTasks(team.organization, team.project, team.ada, all, TaskSort.BY_RANK, null, 0, 100))
                .tasks()
                .stream()
                .filter(found -> found.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private CommentView comment(TaskId task) {
        return readSide.ask(new TaskComments(task, team.ada, 0, 1)).comments().get(0);
    }

    private SprintView sprint(SprintId sprint) {
        return readSide.ask(new SprintById(sprint, team.ada));
    }

    private long nest(TaskId task, TaskId under) {
        return happened(new TaskParentChanged(task, team.organization, team.project, under, null));
    }

    private long status(TaskId task, StatusCategory before, StatusCategory after) {
        return happened(
                new TaskStatusChanged(task, team.organization, team.project, team.done, after, team.todo, before));
    }

    private long delete(TaskId task) {
        return happened(new TaskDeleted(task, team.organization, team.project, List.of()));
    }

    private long happened(Object event) {
        return ReadSide.positionOf(readSide.happened(team.ada, event));
    }
}
