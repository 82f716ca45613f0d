package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.order.Rank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events are stored, but the process died before it could commit their rows. */
class PlacementRepairTest {

    private static CommandSideParts parts;

    private final TaskFixture given = new TaskFixture(parts);
    private final TaskId task = TaskId.random();
    private final ProjectCounters counters = parts.get(ProjectCounters.class);
    private final PlacementRepair repair =
            new PlacementRepair(parts.streamVersions(), parts.get(TaskPlacements.class), counters);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("The task is placed and its number taken, so that the next one gets another")
    void created() {
        repair.on(given.created(task, 1), 0);

        assertThat(rankOf(task)).isEqualTo(Rank.ofNumber(1).text());
        assertThat(counters.next(given.app)).isEqualTo(2);
    }

    @Test
    @DisplayName("An event that is delivered again changes nothing that came after it")
    void repeated() {
        repair.on(given.created(task, 1), 0);
        repair.on(ranked(Rank.ofNumber(5)), 1);

        repair.on(given.created(task, 1), 0);
        repair.on(ranked(Rank.ofNumber(3)), 1);

        assertThat(rankOf(task)).isEqualTo(Rank.ofNumber(5).text());
    }

    @Test
    @DisplayName("A number that others have passed already does not come back")
    void counterStays() {
        counters.skipTo(given.app, 8);

        repair.on(given.created(task, 7), 0);

        assertThat(counters.next(given.app)).isEqualTo(9);
    }

    @Test
    @DisplayName("A number is not given again because its task was changed before the repair came by")
    void overtaken() {
        parts.appended(task, 1);

        repair.on(given.created(task, 1), 0);

        assertThat(rankOf(task)).isEqualTo(Rank.ofNumber(1).text());
        assertThat(counters.next(given.app)).isEqualTo(2);
    }

    private TaskRanked ranked(Rank rank) {
        return new TaskRanked(
                task, given.acme, given.app, rank.text(), Rank.ofNumber(1).text());
    }

    private static String rankOf(TaskId task) {
        return parts.database()
                .jdbc()
                .sql("SELECT rank FROM command.task_placement WHERE task_id = ?")
                .param(task.value())
                .query(String.class)
                .single();
    }
}
