package io.workscribe.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria with several values, and with words instead of values. */
class FilteredTasksTest {

    private static ReadSide readSide;

    private final Clock clock = GenericEventMessage.clock;
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
        one = team.created(team.task("One"));
        two = team.created(team.task("Two"));
        three = team.created(team.task("Three"));
        four = team.created(team.task("Four"));
    }

    @AfterEach
    void windTheClock() {
        GenericEventMessage.clock = clock;
    }

    @Test
    void valuesOfOneCriterionAreAlternatives() {
        status(one, team.doing, StatusCategory.IN_PROGRESS);
        status(two, team.done, StatusCategory.DONE);
        happened(new TaskPrioritized(three, team.organization, team.project, Priority.HIGH, Priority.NONE));

        assertThat(ids("status_id", team.doing, "status_id", team.done)).containsExactly(one, two);
        assertThat(ids("status_category", "done", "status_category", "todo")).containsExactly(two, three, four);
        assertThat(ids("priority", "high", "priority", "urgent")).containsExactly(three);
        assertThat(ids("priority", "none", "status_id", team.done)).containsExactly(two);
    }

    @Test
    void nobodyMeAndOthersAreAssignees() {
        assign(one, team.ada);
        assign(two, team.bo);

        assertThat(ids("assignee_id", "none")).containsExactly(three, four);
        assertThat(ids("assignee_id", "me")).containsExactly(one);
        assertThat(ids("assignee_id", "me", "assignee_id", team.bo)).containsExactly(one, two);
        assertThat(ids("assignee_id", "none", "assignee_id", team.bo)).containsExactly(two, three, four);
        assertThat(ids("reporter_id", "me")).hasSize(4);
        assertThat(ids("reporter_id", team.bo)).isEmpty();
    }

    @Test
    void noneAndTheActiveOneAreSprints() {
        SprintId active = team.newSprint("Active");
        SprintId planned = team.newSprint("Planned");
        happened(new SprintStarted(active, team.organization, team.project));
        plan(one, active);
        plan(two, planned);

        assertThat(ids("sprint_id", "none")).containsExactly(three, four);
        assertThat(ids("sprint_id", "active")).containsExactly(one);
        assertThat(ids("sprint_id", "active", "sprint_id", planned)).containsExactly(one, two);
        assertThat(ids("sprint_id", "active", "sprint_id", "none")).containsExactly(one, three, four);
        assertThat(ids("sprint_id", planned, "sprint_id", "none")).containsExactly(two, three, four);
    }

    @Test
    void noneIsALabelToo() {
        LabelId red = team.newLabel("red");
        LabelId blue = team.newLabel("blue");
        label(one, red);
        label(two, red, blue);
        label(three, blue);

        assertThat(ids("label_id", red)).containsExactly(one, two);
        assertThat(ids("label_id", red, "label_id", blue)).containsExactly(one, two, three);
        assertThat(ids("label_id", "none")).containsExactly(four);
        assertThat(ids("label_id", "none", "label_id", blue)).containsExactly(two, three, four);
    }

    /** 2026-03-04 is a Wednesday. */
    @Test
    void dueIsSeenFromTheDayOfTheTimeZone() {
        GenericEventMessage.clock = Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.UTC);
        due(one, "2026-03-02");
        due(two, "2026-03-05");
        due(three, "2026-03-08");
        status(three, team.done, StatusCategory.DONE);

        assertThat(ids("due", "overdue")).containsExactly(one);
        assertThat(ids("due", "today")).isEmpty();
        assertThat(ids("due", "today", "timezone", "Europe/Berlin")).containsExactly(two);
        assertThat(ids("due", "week")).containsExactly(one, two, three);
        assertThat(ids("due", "none")).containsExactly(four);
        assertThat(ids("due", "none", "due", "overdue")).containsExactly(one, four);

        GenericEventMessage.clock = Clock.fixed(Instant.parse("2026-03-08T23:30:00Z"), ZoneOffset.UTC);
        assertThat(ids("due", "overdue")).containsExactly(one, two);
        assertThat(ids("due", "week")).containsExactly(one, two, three);
        assertThat(ids("due", "week", "timezone", "Europe/Berlin")).isEmpty();
        assertThat(ids("due", "overdue", "timezone", "Europe/Berlin")).containsExactly(one, two);
    }

    @Test
    void datesAndInstantsAreExclusive() {
        due(one, "2026-03-02");
        due(two, "2026-03-03");

        assertThat(ids("due_before", "2026-03-03")).containsExactly(one);
        assertThat(ids("due_after", "2026-03-02")).containsExactly(two);
        assertThat(ids("due_after", "2026-03-02", "due_before", "2026-03-03")).isEmpty();
        Instant changed = list(TaskFilter.EVERYTHING).get(0).updatedAt();
        assertThat(ids("updated_after", changed)).containsExactly(two);
        assertThat(ids("updated_after", changed.minusNanos(1000))).containsExactly(one, two);
    }

    @Test
    void qFindsWhatSearchFinds() {
        team.comment(two, team.bo, "about carriages");
        assertThat(ids("q", "carriag")).containsExactly(two);
        assertThat(ids("q", "app-3")).containsExactly(three);
        assertThat(ids("q", "hre")).containsExactly(three);
        assertThat(ids("q", "four", "priority", "high")).isEmpty();
        assertThat(ids("q", "' | '")).isEmpty();
    }

    private List<TaskId> ids(Object... criteria) {
        return list(Filters.where(team.ada, criteria)).stream()
                .map(TaskSummary::id)
                .toList();
    }

    private List<TaskSummary> list(TaskFilter filter) {
        return readSide.ask(new ProjectTasks(
                        team.organization, team.project, team.ada, filter, TaskSort.BY_RANK, null, 0, 100))
                .tasks();
    }

    private void status(TaskId task, io.workscribe.api.project.StatusId status, StatusCategory category) {
        happened(new TaskStatusChanged(
                task, team.organization, team.project, status, category, team.todo, StatusCategory.TODO));
    }

    private void assign(TaskId task, io.workscribe.api.common.UserId assignee) {
        happened(new TaskAssigned(task, team.organization, team.project, assignee, null));
    }

    private void plan(TaskId task, SprintId sprint) {
        happened(new TaskPlannedInSprint(task, team.organization, team.project, sprint, null));
    }

    private void label(TaskId task, LabelId... labels) {
        happened(new TaskLabelsChanged(task, team.organization, team.project, List.of(labels), List.of()));
    }

    private void due(TaskId task, String date) {
        happened(new TaskDueDateChanged(task, team.organization, team.project, LocalDate.parse(date), null));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
