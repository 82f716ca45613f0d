package io.workscribe.query.sprint;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.sprint.query.ProjectSprints;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintView;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SprintTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static ReadSide readSide;

    private Team team;
    private SprintId sprint;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createSprint() {
        team = new Team(readSide);
        sprint = team.newSprint("Sprint 1");
    }

    @Test
    void newSprintIsPlannedAndEmpty() {
        SprintView view = view();
        assertThat(view.name()).isEqualTo("Sprint 1");
        assertThat(view.status()).isEqualTo(SprintStatus.PLANNED);
        assertThat(view.goal()).isNull();
        assertThat(view.startDate()).isNull();
        assertThat(view.updatedAt()).isEqualTo(view.createdAt());
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.projectId()).isEqualTo(team.project);
        counts(0, 0);
    }

    @Test
    void everyChangeShowsAndMovesUpdatedAt() {
        happened(new SprintRenamed(sprint, team.organization, team.project, "First", "Sprint 1"));
        happened(new SprintGoalChanged(sprint, team.organization, team.project, "Ship", null));
        happened(new SprintScheduled(sprint, team.organization, team.project, START, null, null, null));
        SprintView edited = view();
        assertThat(edited.name()).isEqualTo("First");
        assertThat(edited.goal()).isEqualTo("Ship");
        assertThat(edited.startDate()).isEqualTo(START);
        assertThat(edited.endDate()).isNull();
        assertThat(edited.updatedAt()).isAfter(edited.createdAt());
        assertThat(edited.version()).isEqualTo(3);
        happened(new SprintStarted(sprint, team.organization, team.project));
        assertThat(view().status()).isEqualTo(SprintStatus.ACTIVE);
        assertThat(view().updatedAt()).isAfter(edited.updatedAt());
        happened(new SprintCompleted(sprint, team.organization, team.project, null, List.of()));
        assertThat(view().status()).isEqualTo(SprintStatus.COMPLETED);
    }

    @Test
    void listIsInTheOrderOfCreationWithoutDeletedOnes() {
        SprintId second = team.newSprint("A second");
        SprintId deleted = team.newSprint("Deleted");
        happened(new SprintDeleted(deleted, team.organization, team.project, List.of()));
        team.newSprint(team.newProject("OPS"), "Elsewhere");
        var list = readSide.ask(new ProjectSprints(team.organization, team.project, team.ada));
        assertThat(list.sprints()).extracting(SprintView::id).containsExactly(sprint, second);
        assertThat(list.total()).isEqualTo(2);
        refused(new SprintById(deleted, team.ada));
    }

    @Test
    void countsFollowTheTasks() {
        TaskId planned = team.created(team.task("Planned"));
        plan(planned, sprint, null);
        counts(1, 0);
        TaskId born = team.created(inSprint(team.task("Born in the sprint")));
        counts(2, 0);
        finish(born);
        counts(2, 1);
        move(born, StatusCategory.DONE, StatusCategory.IN_PROGRESS);
        counts(2, 0);
        move(born, StatusCategory.IN_PROGRESS, StatusCategory.TODO);
        counts(2, 0);
        finish(planned);
        happened(new TaskReturnedToBacklog(born, team.organization, team.project, sprint));
        counts(1, 1);
        happened(new TaskDeleted(planned, team.organization, team.project, List.of()));
        counts(0, 0);
    }

    @Test
    void completedSprintKeepsTheCountsOfThatMoment() {
        TaskId done = team.created(inSprint(team.task("Done")));
        TaskId reopened = team.created(inSprint(team.task("Done, for now")));
        finish(done);
        finish(reopened);
        happened(new SprintCompleted(sprint, team.organization, team.project, null, List.of()));
        counts(2, 2);
        move(reopened, StatusCategory.DONE, StatusCategory.TODO);
        counts(2, 2);
        happened(new TaskReturnedToBacklog(reopened, team.organization, team.project, sprint));
        counts(2, 2);
        happened(new TaskDeleted(done, team.organization, team.project, List.of()));
        counts(2, 2);
    }

    @Test
    void taskThatMovesCountsWhereItIs() {
        SprintId next = team.newSprint("Sprint 2");
        TaskId task = team.created(inSprint(team.task("Moving")));
        finish(task);
        plan(task, next, sprint);
        counts(0, 0);
        SprintView there = readSide.ask(new SprintById(next, team.ada));
        assertThat(there.taskCount()).isEqualTo(1);
        assertThat(there.completedTaskCount()).isEqualTo(1);
    }

    @Test
    void countsAreNoChangeOfTheSprint() {
        SprintView before = view();
        team.created(inSprint(team.task("New")));
        assertThat(view().version()).isEqualTo(before.version());
        assertThat(view().updatedAt()).isEqualTo(before.updatedAt());
    }

    @Test
    void openTasksOfProjectsAreCounted() {
        TaskId parent = team.created(team.task("Parent"));
        TaskId child = team.created(team.task("Child"));
        open(2);
        happened(new TaskParentChanged(child, team.organization, team.project, parent, null));
        open(1);
        finish(parent);
        open(0);
        happened(new TaskDeleted(parent, team.organization, team.project, List.of()));
        open(1);
        finish(child);
        open(0);
        move(child, StatusCategory.DONE, StatusCategory.TODO);
        open(1);
        happened(new TaskDeleted(child, team.organization, team.project, List.of()));
        open(0);
    }

    @Test
    void foreignSprintIsNotThere() {
        Team others = new Team(readSide);
        refused(new SprintById(sprint, team.eve));
        refused(new SprintById(sprint, others.ada));
        refused(new SprintById(SprintId.random(), team.ada));
        team.remove(team.bo);
        refused(new SprintById(sprint, team.bo));
        noList(team.organization, team.project, team.eve);
        noList(team.organization, others.project, team.ada);
        noList(others.organization, team.project, others.ada);
        noList(team.organization, ProjectId.random(), team.ada);
    }

    private TaskCreated inSprint(TaskCreated task) {
        return new TaskCreated(
                task.taskId(),
                task.organizationId(),
                task.projectId(),
                task.projectKey(),
                task.number(),
                task.title(),
                task.description(),
                task.statusId(),
                task.statusCategory(),
                task.rank(),
                task.reporterId(),
                task.assigneeId(),
                task.priority(),
                task.type(),
                task.parentTaskId(),
                sprint,
                task.dueDate(),
                task.labelIds());
    }

    private void plan(TaskId task, SprintId to, SprintId from) {
        happened(new TaskPlannedInSprint(task, team.organization, team.project, to, from));
    }

    private void finish(TaskId task) {
        move(task, StatusCategory.TODO, StatusCategory.DONE);
    }

    private void move(TaskId task, StatusCategory from, StatusCategory to) {
        happened(new TaskStatusChanged(task, team.organization, team.project, team.doing, to, team.todo, from));
    }

    private void counts(long tasks, long completed) {
        assertThat(view().taskCount()).isEqualTo(tasks);
        assertThat(view().completedTaskCount()).isEqualTo(completed);
    }

    private void open(long tasks) {
        assertThat(readSide.jdbc()
                        .sql("SELECT open_tasks FROM query.task_count WHERE project_id = ?")
                        .param(team.project.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(tasks);
    }

    private void refused(SprintById query) {
        assertRefused(readSide, query, Rejected.Kind.NOT_FOUND, ErrorCode.SPRINT_NOT_FOUND);
    }

    private void noList(OrganizationId organization, ProjectId project, UserId viewer) {
        assertRefused(
                readSide,
                new ProjectSprints(organization, project, viewer),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.PROJECT_NOT_FOUND);
    }

    private SprintView view() {
        return readSide.ask(new SprintById(sprint, team.ada));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
