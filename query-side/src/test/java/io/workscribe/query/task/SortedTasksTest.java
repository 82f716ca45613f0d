package io.workscribe.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists in every order, read at once and page by page. */
class SortedTasksTest {

    private static ReadSide readSide;

    private Team team;
    private final Map<String, TaskId> tasks = new LinkedHashMap<>();

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
        for (String title :
                List.of("zebra", "Äpfel", "apfel", "Zebra", "\uFF21pricot", "apple pie", "10", "\uD83D\uDE00")) {
            tasks.put(title, team.created(team.task(title)));
        }
        prioritize("zebra", Priority.LOW);
        prioritize("10", Priority.URGENT);
        prioritize("apfel", Priority.MEDIUM);
        prioritize("Zebra", Priority.HIGH);
        prioritize("apple pie", Priority.URGENT);
        due("zebra", "2026-05-01");
        due("Äpfel", "2026-04-01");
        due("10", "2026-04-01");
    }

    @Test
    void byTitleAsNamesAreFoldedThenByCodePoints() {
        assertThat(titles("title"))
                .containsExactly("10", "apfel", "apple pie", "\uFF21pricot", "Zebra", "zebra", "Äpfel", "\uD83D\uDE00");
        assertReversed("title");
    }

    @Test
    void byPriorityTheMostUrgentFirstThenTheOldest() {
        assertThat(titles("priority"))
                .containsExactly("apple pie", "10", "Zebra", "apfel", "zebra", "Äpfel", "\uFF21pricot", "\uD83D\uDE00");
        assertReversed("priority");
    }

    @Test
    void byDueDateThoseWithoutLastBothWays() {
        assertThat(titles("due_date"))
                .containsExactly("Äpfel", "10", "zebra", "apfel", "Zebra", "\uFF21pricot", "apple pie", "\uD83D\uDE00");
        assertThat(titles("-due_date"))
                .containsExactly("zebra", "10", "Äpfel", "\uD83D\uDE00", "apple pie", "\uFF21pricot", "Zebra", "apfel");
    }

    @Test
    void byRankNumberAndTimes() {
        happened(new TaskRanked(tasks.get("10"), team.organization, team.project, "0000000000m", ""));
        assertThat(titles("rank")).startsWith("10", "zebra").endsWith("\uD83D\uDE00");
        assertReversed("rank");
        assertThat(titles("number")).containsExactlyElementsOf(tasks.keySet());
        assertReversed("number");
        assertThat(titles("created_at")).containsExactlyElementsOf(tasks.keySet());
        assertReversed("created_at");
        assertThat(titles("-updated_at")).startsWith("10", "Äpfel", "zebra", "apple pie");
        assertReversed("updated_at");
    }

    private void assertReversed(String sort) {
        List<String> reversed = new ArrayList<>(titles("-" + sort));
        Collections.reverse(reversed);
        assertThat(titles(sort)).isEqualTo(reversed);
    }

    static Stream<String> sorts() {
        return TaskSort.spellings().stream();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pagesAreTheWholeInPieces(String sort) {
        List<TaskId> whole = ids(page(TaskFilter.EVERYTHING, sort, null, 0, 100));

        assertThat(pages(sort, 3, () -> {})).isEqualTo(whole);
        assertThat(pages(sort, 1, () -> {})).isEqualTo(whole);
        assertThat(pages(sort, 8, () -> {})).isEqualTo(whole);
        assertThat(page(TaskFilter.EVERYTHING, sort, null, 3, 2).next()).isNotNull();
        assertThat(page(TaskFilter.EVERYTHING, sort, null, 6, 2).next()).isNull();
    }

    /** Whatever happens to others, and to the row where a page ended. */
    @ParameterizedTest
    @MethodSource("sorts")
    void rowsThatNobodyTouchedComeExactlyOnce(String sort) {
        Random random = new Random(sort.hashCode());
        List<TaskId> touched = List.of(tasks.get("Äpfel"), tasks.get("apfel"), tasks.get("Zebra"), tasks.get("10"));
        List<TaskId> untouched = new ArrayList<>(tasks.values());
        untouched.removeAll(touched);

        List<TaskId> seen = pages(sort, 1, () -> disturb(touched.get(random.nextInt(touched.size())), random));

        seen.retainAll(untouched);
        List<TaskId> whole = ids(page(TaskFilter.EVERYTHING, sort, null, 0, 100));
        whole.retainAll(untouched);
        assertThat(seen).isEqualTo(whole);
    }

    private void disturb(TaskId task, Random random) {
        switch (random.nextInt(5)) {
            case 0 ->
                happened(new TaskRenamed(task, team.organization, team.project, "Title " + random.nextInt(), "Title"));
            case 1 ->
                happened(new TaskDueDateChanged(
                        task, team.organization, team.project, LocalDate.of(2026, 1 + random.nextInt(12), 1), null));
            case 2 ->
                happened(new TaskPrioritized(
                        task, team.organization, team.project, Priority.values()[random.nextInt(5)], Priority.NONE));
            case 3 ->
                happened(new TaskRanked(
                        task, team.organization, team.project, "00000000%02dm".formatted(random.nextInt(12)), ""));
            default -> happened(new TaskDeleted(task, team.organization, team.project, List.of()));
        }
    }

    @Test
    void aFilteredListGoesOnWithItsOwnRowsAndTotal() {
        TaskFilter urgent = Filters.where("priority", "urgent", "priority", "none");
        TaskPage first = page(urgent, "title", null, 0, 2);
        TaskPage second = page(urgent, "title", first.next(), 0, 2);
        TaskPage third = page(urgent, "title", second.next(), 0, 2);

        assertThat(Stream.of(first, second, third).flatMap(page -> page.tasks().stream()))
                .extracting(TaskSummary::title)
                .containsExactly("10", "apple pie", "\uFF21pricot", "Äpfel", "\uD83D\uDE00");
        assertThat(List.of(first.total(), second.total(), third.total())).containsOnly(5L);
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void ownTasksOfAllProjectsAreSortedLikewise(String sort) {
        var other = team.newProject("OPS");
        for (int i = 0; i < 3; i++) {
            tasks.put("Elsewhere " + i, team.created(team.task(other, "Elsewhere " + i)));
        }
        tasks.values()
                .forEach(task -> happened(new TaskAssigned(task, team.organization, team.project, team.bo, null)));
        BiFunction<TaskCursor, Integer, TaskPage> list = (after, limit) -> readSide.ask(new AssignedTasks(
                team.organization, team.bo, TaskFilter.EVERYTHING, TaskSort.ofWire(sort), after, 0, limit));
        List<TaskId> whole = ids(list.apply(null, 100));

        List<TaskId> seen = new ArrayList<>();
        TaskPage page = list.apply(null, 2);
        seen.addAll(ids(page));
        while (page.next() != null) {
            page = list.apply(cursor(page.next(), sort), 2);
            seen.addAll(ids(page));
        }
        assertThat(seen).isEqualTo(whole).hasSize(11);
        if (sort.equals("rank") || sort.equals("number")) {
            assertThat(whole.subList(0, 8)).isEqualTo(new ArrayList<>(tasks.values()).subList(0, 8));
        }
    }

    private List<TaskId> pages(String sort, int limit, Runnable between) {
        List<TaskId> seen = new ArrayList<>();
        TaskPage page = page(TaskFilter.EVERYTHING, sort, null, 0, limit);
        seen.addAll(ids(page));
        while (page.next() != null) {
            between.run();
            page = page(TaskFilter.EVERYTHING, sort, page.next(), 0, limit);
            seen.addAll(ids(page));
        }
        return seen;
    }

    private TaskPage page(TaskFilter filter, String sort, String after, int skip, int limit) {
        return readSide.ask(new ProjectTasks(
                team.organization,
                team.project,
                team.ada,
                filter,
                TaskSort.ofWire(sort),
                after == null ? null : cursor(after, sort),
                skip,
                limit));
    }

    private static TaskCursor cursor(String text, String sort) {
        return TaskCursor.parse(text, TaskSort.ofWire(sort).by()).orElseThrow();
    }

    private static List<TaskId> ids(TaskPage page) {
        return new ArrayList<>(page.tasks().stream().map(TaskSummary::id).toList());
    }

    private List<String> titles(String sort) {
        return page(TaskFilter.EVERYTHING, sort, null, 0, 100).tasks().stream()
                .map(TaskSummary::title)
                .toList();
    }

    private void prioritize(String title, Priority priority) {
        happened(new TaskPrioritized(tasks.get(title), team.organization, team.project, priority, Priority.NONE));
    }

    private void due(String title, String date) {
        happened(
                new TaskDueDateChanged(tasks.get(title), team.organization, team.project, LocalDate.parse(date), null));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
