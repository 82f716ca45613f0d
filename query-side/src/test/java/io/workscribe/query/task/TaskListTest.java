package io.workscribe.query.task;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.platform.web.WireMapper;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TaskListTest {

    private static final TaskFilter ALL = TaskFilter.EVERYTHING;

    private static final JsonMapper WIRE = WireMapper.create();

    private static ReadSide readSide;

    private Team team;
    private TaskId one;
    private TaskId two;
    private TaskId three;
    private TaskId four;

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
        one = team.created(team.task("One: 100% sure"));
        two = team.created(team.task("Two of ÄPFEL"));
        three = team.created(team.task("Three_x"));
        four = team.created(team.task("Four threex"));
    }

    @Test
    void orderIsByRankComparedByteByByte() {
        rank(four, "0000000001m");
        rank(one, "0000000003Z");
        rank(two, "0000000003a");
        assertThat(titles(ALL)).containsExactly("Four threex", "Three_x", "One: 100% sure", "Two of ÄPFEL");
    }

    @Test
    void equalRanksFollowTheNumber() {
        rank(four, "0000000001");
        rank(two, "0000000001");
        assertThat(page(ALL, 0, 25).tasks())
                .extracting(TaskSummary::taskId)
                .containsExactly("APP-1", "APP-2", "APP-4", "APP-3");
    }

    @Test
    void positionIsThePlaceAmongLiveTasksInEveryAnswer() {
        rank(four, "0000000000m");
        delete(two);
        assertThat(page(ALL, 0, 25).tasks()).extracting(TaskSummary::position).containsExactly(0L, 1L, 2L);
        assertThat(page(ALL, 1, 25).tasks()).extracting(TaskSummary::position).containsExactly(1L, 2L);
        assertThat(page(search("three"), 0, 25).tasks())
                .extracting(TaskSummary::title, TaskSummary::position)
                .containsExactly(tuple("Four threex", 0L), tuple("Three_x", 2L));
        assertThat(List.of(four, one, three))
                .extracting(id -> readSide.ask(new TaskById(id, team.ada)).position())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void totalIsUnpaged() {
        delete(one);
        TaskPage page = page(ALL, 1, 1);
        assertThat(page.tasks()).extracting(TaskSummary::id).containsExactly(three);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.skip()).isEqualTo(1);
        assertThat(page.limit()).isEqualTo(1);
        assertThat(page(ALL, 50, 1)).isEqualTo(new TaskPage(List.of(), 3, 50, 1, null));
        assertThat(page(search("three"), 1, 1).total()).isEqualTo(2);
    }

    @Test
    void searchIsLiteralAndIgnoresCase() {
        assertThat(titles(search("%"))).containsExactly("One: 100% sure");
        assertThat(titles(search("e_X"))).containsExactly("Three_x");
        assertThat(titles(search("THREE"))).containsExactly("Three_x", "Four threex");
        assertThat(titles(search("äpfel"))).containsExactly("Two of ÄPFEL");
        assertThat(titles(search("\\"))).isEmpty();
        readSide.happened(team.ada, new TaskRenamed(two, team.organization, team.project, "Pears", "Two of ÄPFEL"));
        assertThat(titles(search("pear"))).containsExactly("Pears");
        assertThat(titles(search("äpfel"))).isEmpty();
    }

    @Test
    void searchFindsATitleHoweverItIsTyped() {
        readSide.happened(
                team.ada,
                new TaskRenamed(
                        two,
                        team.organization,
                        team.project,
                        "Re\u0301sume\u0301 \uFF22\uFF35\uFF27 D\u0131\u00ADv",
                        "Two of ÄPFEL"));
        for (String typed :
                List.of("r\u00E9sum\u00E9", "RE\u0301SUM", "resume", "bug", "\uFF22ug", "div", "d\u0131v")) {
            assertThat(titles(search(typed))).as(typed).hasSize(1);
        }
    }

    @Test
    void everyFilterHolds() {
        SprintId sprint = SprintId.random();
        LabelId label = team.newLabel("urgent");
        happened(new TaskStatusChanged(
                one, team.organization, team.project, team.done, StatusCategory.DONE, team.todo, StatusCategory.TODO));
        assign(two, team.bo);
        happened(new TaskPrioritized(three, team.organization, team.project, Priority.HIGH, Priority.NONE));
        happened(new TaskTypeChanged(four, team.organization, team.project, TaskType.SUBTASK, TaskType.TASK));
        happened(new TaskPlannedInSprint(one, team.organization, team.project, sprint, null));
        happened(new TaskLabelsChanged(two, team.organization, team.project, List.of(label), List.of()));
        assertThat(ids(Filters.where("type", TaskType.SUBTASK))).isEmpty();
        happened(new TaskParentChanged(four, team.organization, team.project, three, null));

        assertThat(ids(Filters.where("status_id", team.done))).containsExactly(one);
        assertThat(ids(Filters.where("assignee_id", team.bo))).containsExactly(two);
        assertThat(ids(Filters.where("priority", Priority.HIGH))).containsExactly(three);
        assertThat(ids(Filters.where("type", TaskType.SUBTASK))).containsExactly(four);
        assertThat(ids(Filters.where("sprint_id", sprint))).containsExactly(one);
        assertThat(ids(TaskFilter.EVERYTHING.ofBacklog())).containsExactly(two, three, four);
        assertThat(ids(Filters.where("label_id", label))).containsExactly(two);
        assertThat(ids(Filters.where("parent_task_id", three))).containsExactly(four);
        assertThat(ids(Filters.where("status_id", team.done, "assignee_id", team.bo)))
                .isEmpty();
    }

    @Test
    void listShowsNamesStatusAndLabelsInOrderOfCreation() {
        LabelId first = team.newLabel("zebra");
        LabelId second = team.newLabel("ant");
        LabelId gone = team.newLabel("gone");
        happened(new TaskLabelsChanged(one, team.organization, team.project, List.of(gone, second, first), List.of()));
        assign(one, team.bo);
        happened(new LabelDeleted(team.project, team.organization, gone, "gone", null, null));
        TaskSummary task = page(ALL, 0, 1).tasks().get(0);
        assertThat(task.labels()).extracting(label -> label.id()).containsExactly(first, second);
        assertThat(task.assignee().displayName()).isEqualTo("Bo");
        assertThat(task.reporter().email()).isEqualTo("ada@example.com");
        assertThat(task.status().name()).isEqualTo("To Do");
        assertThat(task.status().category()).isEqualTo(StatusCategory.TODO);
    }

    @Test
    void unknownPeopleHaveAPlaceholder() {
        assign(one, UserId.random());
        TaskSummary task = page(ALL, 0, 1).tasks().get(0);
        assertThat(task.assignee().displayName()).isEqualTo("[erased]");
        assertThat(task.assignee().id()).isEqualTo(task.assigneeId());
    }

    @Test
    void foreignProjectsAreNotThere() {
        Team others = new Team(readSide);
        refused(team.organization, team.project, team.eve);
        refused(team.organization, team.project, others.ada);
        refused(team.organization, others.project, team.ada);
        refused(others.organization, team.project, others.ada);
        refused(team.organization, ProjectId.random(), team.ada);
    }

    @Test
    void removedMemberSeesNothingAnyMore() {
        team.remove(team.bo);
        refused(team.organization, team.project, team.bo);
        assertThat(assigned(team.bo, null, null).tasks()).isEmpty();
    }

    @Test
    void archivedProjectStillListsItsTasks() {
        happened(new ProjectArchived(team.project, team.organization));
        assertThat(page(ALL, 0, 25).total()).isEqualTo(4);
    }

    @Test
    void ownTasksComeNewestChangeFirstWithoutSubtasks() {
        ProjectId other = team.newProject("OPS");
        TaskId elsewhere = team.created(team.task(other, "Elsewhere"));
        List.of(one, two, three, four, elsewhere).forEach(task -> assign(task, team.bo));
        happened(new TaskParentChanged(four, team.organization, team.project, one, null));
        happened(new TaskPrioritized(two, team.organization, team.project, Priority.LOW, Priority.NONE));
        delete(three);
        TaskPage own = assigned(team.bo, null, null);
        assertThat(own.tasks()).extracting(TaskSummary::id).containsExactly(two, elsewhere, one);
        assertThat(own.tasks()).extracting(TaskSummary::position).containsExactly(1L, 0L, 0L);
        assertThat(own.total()).isEqualTo(3);
        assertThat(assigned(team.bo, null, Priority.LOW).tasks())
                .extracting(TaskSummary::id)
                .containsExactly(two);
        assertThat(assigned(team.bo, StatusCategory.DONE, null).total()).isZero();
        assertThat(assigned(team.ada, null, null).total()).isZero();
    }

    /** Stored when the type alone made a subtask. */
    @Test
    void formerSubtaskWithoutParentIsATask() {
        List.of(one, two).forEach(task -> assign(task, team.bo));
        happened(new TaskTypeChanged(one, team.organization, team.project, TaskType.SUBTASK, TaskType.TASK));
        assertThat(assigned(team.bo, null, null).tasks())
                .filteredOn(task -> task.id().equals(one))
                .extracting(TaskSummary::type)
                .containsExactly(TaskType.TASK);
        assertThat(page(ofType(TaskType.SUBTASK), 0, 25).tasks()).isEmpty();
        assertThat(page(ofType(TaskType.TASK), 0, 25).total()).isEqualTo(4);
        happened(new TaskParentChanged(one, team.organization, team.project, two, null));
        assertThat(page(ofType(TaskType.SUBTASK), 0, 25).tasks())
                .extracting(TaskSummary::id)
                .containsExactly(one);
        happened(new TaskDeleted(two, team.organization, team.project, List.of()));
        assertThat(page(ofType(TaskType.SUBTASK), 0, 25).tasks()).isEmpty();
        assertThat(assigned(team.bo, null, null).tasks())
                .extracting(TaskSummary::id)
                .containsExactly(one);
    }

    private static TaskFilter ofType(TaskType type) {
        return Filters.where("type", type);
    }

    @Test
    void ownTasksOfAForeignOrganizationAreNotThere() {
        assign(one, team.eve);
        assertThat(assigned(team.eve, null, null)).isEqualTo(new TaskPage(List.of(), 0, 0, 50, null));
    }

    @Test
    void aPageEndsWhereItsLabelsGetTooMany() {
        List<LabelId> labels = Stream.generate(
                        () -> team.newLabel(UUID.randomUUID().toString()))
                .limit(1_500)
                .toList();
        for (TaskId task : List.of(one, two, three, four)) {
            happened(new TaskLabelsChanged(task, team.organization, team.project, labels, List.of()));
        }

        TaskPage first = page(ALL, 0, 25);
        assertThat(first.tasks()).extracting(TaskSummary::id).containsExactly(one, two, three);
        assertThat(first.total()).isEqualTo(4);
        assertThat(page(ALL, 3, 25).tasks()).extracting(TaskSummary::id).containsExactly(four);
    }

    private void refused(OrganizationId organization, ProjectId project, UserId viewer) {
        assertRefused(
                readSide,
                new ProjectTasks(organization, project, viewer, ALL, TaskSort.BY_RANK, null, 0, 25),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.PROJECT_NOT_FOUND);
    }

    /** The same as JSON, whoever put it together. */
    private TaskPage page(TaskFilter filter, int skip, int limit) {
        ProjectTasks query = new ProjectTasks(
                team.organization, team.project, team.ada, filter, TaskSort.BY_RANK, null, skip, limit);
        TaskPage page = readSide.ask(query);
        for (int again = 0; again < 2; again++) {
            assertThat(new String(readSide.ask(new RenderedTasks(query)).json(), StandardCharsets.UTF_8))
                    .isEqualTo(WIRE.writeValueAsString(page));
        }
        return page;
    }

    private TaskPage assigned(UserId viewer, StatusCategory category, Priority priority) {
        TaskFilter filter = TaskFilter.EVERYTHING;
        if (category != null) {
            filter = Filters.where("status_category", category);
        } else if (priority != null) {
            filter = Filters.where("priority", priority);
        }
        return readSide.ask(
                new AssignedTasks(team.organization, viewer, filter, TaskSort.LAST_CHANGED_FIRST, null, 0, 50));
    }

    private List<String> titles(TaskFilter filter) {
        return page(filter, 0, 25).tasks().stream().map(TaskSummary::title).toList();
    }

    private List<TaskId> ids(TaskFilter filter) {
        return page(filter, 0, 25).tasks().stream().map(TaskSummary::id).toList();
    }

    private static TaskFilter search(String text) {
        return Filters.where("search", text);
    }

    private void rank(TaskId task, String rank) {
        happened(new TaskRanked(task, team.organization, team.project, rank, ""));
    }

    private void assign(TaskId task, UserId assignee) {
        happened(new TaskAssigned(task, team.organization, team.project, assignee, null));
    }

    private void delete(TaskId task) {
        happened(new TaskDeleted(task, team.organization, team.project, List.of()));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
