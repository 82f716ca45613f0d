package io.workscribe.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.platform.order.Rank;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project with more tasks than one block holds. */
class TaskPlacesTest {

    private static final TaskFilter ALL = TaskFilter.EVERYTHING;
    private static final TaskFilter HIGH = Filters.where("priority", Priority.HIGH);
    private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)");

    private final ReadSide readSide = new ReadSide();
    private final Map<TaskId, String> ranks = new HashMap<>();
    private Team team;

    @BeforeEach
    void createTeam() {
        team = new Team(readSide);
    }

    @AfterEach
    void stop() {
        readSide.close();
    }

    @Test
    void placesAreRightHoweverTasksComeMoveAndGo() {
        Random random = new Random(3);
        for (int i = 0; i < 4 * TaskBlocks.MOST; i++) {
            create();
        }
        List<TaskId> order = order();
        for (int i = 0; i < 1_500; i++) {
            TaskId task = order.get(random.nextInt(order.size()));
            switch (random.nextInt(4)) {
                case 0 -> delete(task);
                case 1 -> create();
                default ->
                    rank(
                            task,
                            Rank.between(Rank.FIRST, Rank.ofNumber(1 + random.nextInt(50)))
                                            .text()
                                    + Integer.toString(1 + random.nextInt(30), 30));
            }
            order = order();
        }
        assertPlaces(order);
        assertThat(blocks()).hasSizeGreaterThan(4);
        List<Map<String, Object>> live = blocks();
        readSide.rebuild("query.tasks");
        assertThat(blocks()).isEqualTo(live);
    }

    @Test
    void placesOfAFilteredListAreThoseInTheProject() {
        for (int i = 0; i < 2 * TaskBlocks.MOST; i++) {
            TaskId task = create();
            if (i % 7 == 0) {
                readSide.happened(
                        team.ada,
                        new TaskPrioritized(task, team.organization, team.project, Priority.HIGH, Priority.NONE));
            }
        }
        List<TaskSummary> found = list(HIGH, 20, 40).tasks();
        assertThat(found)
                .extracting(TaskSummary::position)
                .containsExactlyElementsOf(
                        IntStream.range(20, 60).mapToObj(i -> 7L * i).toList());
    }

    @Test
    void asManyRowsAreReadForATaskAmongManyAsAmongFew() {
        List<TaskId> tasks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tasks.add(create());
        }
        long few = rowsReadFor(tasks.get(tasks.size() / 2));
        for (int i = 0; i < 9_000; i++) {
            tasks.add(create());
        }
        assertThat(rowsReadFor(tasks.get(tasks.size() / 2))).isLessThan(few + 2 * TaskBlocks.MOST);
        assertThat(rowsReadFor(tasks.get(0))).isLessThan(few + 2 * TaskBlocks.MOST);
    }

    private void assertPlaces(List<TaskId> order) {
        for (int skip = 0; skip <= order.size(); skip += 97) {
            TaskPage page = list(ALL, skip, 97);
            assertThat(page.total()).isEqualTo(order.size());
            assertThat(page.tasks())
                    .extracting(TaskSummary::id)
                    .isEqualTo(order.subList(skip, Math.min(order.size(), skip + 97)));
            int first = skip;
            assertThat(page.tasks())
                    .extracting(TaskSummary::position)
                    .isEqualTo(IntStream.range(0, page.tasks().size())
                            .mapToObj(i -> (long) first + i)
                            .toList());
        }
        for (int i = 0; i < order.size(); i += 41) {
            assertThat(readSide.ask(new TaskById(order.get(i), team.ada)).position())
                    .isEqualTo(i);
        }
    }

    /** All rows that the parts of the plan give each other. */
    private long rowsReadFor(TaskId task) {
        readSide.jdbc().sql("ANALYZE query.task").update();
        String plan = String.join(
                "\n",
                readSide.jdbc()
                        .sql("EXPLAIN (ANALYZE, TIMING off) " + TaskQueries.TASK_BY_ID)
                        .param("task", task.value())
                        .param("viewer", team.ada.value())
                        .query(String.class)
                        .list());
        return ROWS.matcher(plan).results().mapToLong(TaskPlacesTest::rows).sum();
    }

    private static long rows(MatchResult part) {
        return Long.parseLong(part.group(1)) * Long.parseLong(part.group(2));
    }

    private List<Map<String, Object>> blocks() {
        return readSide.jdbc()
                .sql("SELECT * FROM query.task_block ORDER BY low_rank")
                .query()
                .listOfRows();
    }

    private TaskPage list(TaskFilter filter, int skip, int limit) {
        return readSide.ask(new ProjectTasks(
                team.organization, team.project, team.ada, filter, TaskSort.BY_RANK, null, skip, limit));
    }

    private List<TaskId> order() {
        return ranks.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private TaskId create() {
        var task = team.task("Task");
        ranks.put(task.taskId(), task.rank());
        return team.created(task);
    }

    private void rank(TaskId task, String rank) {
        if (!ranks.containsValue(rank)) {
            ranks.put(task, rank);
            readSide.happened(team.ada, new TaskRanked(task, team.organization, team.project, rank, ""));
        }
    }

    private void delete(TaskId task) {
        ranks.remove(task);
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
    }
}
