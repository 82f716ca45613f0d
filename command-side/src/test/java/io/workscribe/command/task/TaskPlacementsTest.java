package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.order.Rank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is written down of new tasks. */
class TaskPlacementsTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final TaskFixture given = new TaskFixture(PARTS);
    private final TaskPlacements placements = PARTS.get(TaskPlacements.class);
    private final ProjectCounters counters = PARTS.get(ProjectCounters.class);

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aNewTaskIsNumberedAndStandsWhereItsNumberSays() {
        for (int number : new int[] {1, 2, 61, 62, 3843, 3844, 238_328, 1_000_000, 916_132_832, Integer.MAX_VALUE}) {
            counters.skipTo(given.app, number - 1);
            TaskId task = TaskId.random();
            assertThat(placements.add(newTask(task))).isEqualTo(number);
            assertThat(row(task).get("rank")).isEqualTo(Rank.ofNumber(number).text());
        }
    }

    @Test
    void itIsTheSameRowAsThatOfItsEvent() {
        TaskId task = TaskId.random();
        int number = placements.add(newTask(task));
        TaskCreated event = given.created(TaskId.random(), number);
        placements.follow(event);
        Map<String, Object> ofEvent = row(event.taskId());
        assertThat(row(task)).isEqualTo(ofEvent);
        assertThat(ofEvent).containsEntry("number", number).containsEntry("status_id", given.todo.value());
    }

    @Test
    void aProjectThatIsGoneTakesNone() {
        counters.close(given.app);
        TaskId task = TaskId.random();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> placements.add(newTask(task)))
                .extracting(Rejected::code)
                .isEqualTo(ErrorCode.PROJECT_NOT_FOUND);
    }

    private TaskPlacements.NewTask newTask(TaskId task) {
        return new TaskPlacements.NewTask(
                task,
                given.acme,
                given.app,
                given.todo,
                StatusCategory.TODO,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
    }

    private static Map<String, Object> row(TaskId task) {
        return PARTS.database()
                .jdbc()
                .sql("SELECT organization_id, project_id, number, status_id, status_category, rank, type, "
                        + "parent_task_id, sprint_id, assignee_id, label_ids::text, deleted "
                        + "FROM command.task_placement WHERE task_id = ?")
                .param(task.value())
                .query()
                .singleRow();
    }
}
