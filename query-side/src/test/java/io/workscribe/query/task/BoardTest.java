package io.workscribe.query.task;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.StatusView;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.query.BoardColumn;
import io.workscribe.api.task.query.BoardView;
import io.workscribe.api.task.query.ProjectBoard;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskOrder;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final TaskFilter CARDS = TaskFilter.EVERYTHING.withSubtasks(false);

    private static ReadSide readSide;

    private Team team;
    private final List<TaskId> tasks = new ArrayList<>();

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
        for (int i = 1; i <= 7; i++) {
            tasks.add(team.created(team.task("Task " + i)));
        }
        move(tasks.get(1));
        move(tasks.get(4));
    }

    @Test
    void columnsShowTheirFirstTasksByRankAndWhatThereIs() {
        happened(new TaskRanked(tasks.get(6), team.organization, team.project, "0000000000m", ""));

        BoardView board = board(CARDS, 3);

        assertThat(board.columns()).extracting(BoardColumn::status).isEqualTo(statuses());
        assertThat(board.columns()).extracting(BoardColumn::total).containsExactly(5L, 2L, 0L);
        assertThat(ids(column(board, 0))).containsExactly(tasks.get(6), tasks.get(0), tasks.get(2));
        assertThat(ids(column(board, 1))).containsExactly(tasks.get(1), tasks.get(4));
        assertThat(column(board, 1).next()).isNull();
        assertThat(column(board, 2)).isEqualTo(new BoardColumn(statuses().get(2), 0, List.of(), null));
    }

    @Test
    void cardsAreAsListsShowThem() {
        LabelId label = team.newLabel("red");
        happened(new TaskLabelsChanged(tasks.get(4), team.organization, team.project, List.of(label), List.of()));
        List<TaskSummary> listed = list(TaskFilter.EVERYTHING, null).tasks();

        assertThat(board(CARDS, 50).columns().stream().flatMap(column -> column.tasks().stream()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aColumnGoesOnAsAList() {
        BoardColumn first = column(board(CARDS, 2), 0);
        TaskFilter inStatus = CARDS.inStatus(team.todo);
        TaskCursor after = TaskCursor.parse(first.next(), TaskOrder.RANK).orElseThrow();

        assertThat(after.list())
                .isEqualTo(TaskListName.ofProject(
                                team.project, TaskFilter.EVERYTHING.inStatus(team.todo), TaskSort.BY_RANK)
                        .value());
        assertThat(after.withoutSubtasks()).isTrue();
        TaskPage rest = list(inStatus, after);
        assertThat(Stream.concat(ids(first).stream(), rest.tasks().stream().map(TaskSummary::id)))
                .containsExactly(tasks.get(0), tasks.get(2), tasks.get(3), tasks.get(5), tasks.get(6));
        assertThat(rest.total()).isEqualTo(first.total());
        assertThat(column(board(CARDS, 5), 0).next()).isNull();
    }

    @Test
    void subtasksAreHiddenUnlessWanted() {
        happened(new TaskParentChanged(tasks.get(2), team.organization, team.project, tasks.get(0), null));

        assertThat(ids(column(board(CARDS, 50), 0)))
                .doesNotContain(tasks.get(2))
                .hasSize(4);
        assertThat(column(board(CARDS, 50), 0).total()).isEqualTo(4);
        assertThat(ids(column(board(TaskFilter.EVERYTHING, 50), 0)))
                .contains(tasks.get(2))
                .hasSize(5);
    }

    @Test
    void aColumnThatIsFilteredOutStaysEmpty() {
        BoardView board = board(Filters.where("status_id", team.doing, "q", "task"), 50);

        assertThat(board.columns()).extracting(BoardColumn::status).isEqualTo(statuses());
        assertThat(board.columns()).extracting(BoardColumn::total).containsExactly(0L, 2L, 0L);
    }

    @Test
    void aColumnEndsWhereItGetsTooLong() {
        List<LabelId> labels = Stream.generate(
                        () -> team.newLabel(UUID.randomUUID().toString()))
                .limit(3_000)
                .toList();
        for (TaskId task : tasks) {
            happened(new TaskLabelsChanged(task, team.organization, team.project, labels, List.of()));
        }

        BoardColumn first = column(board(CARDS, 500), 0);

        assertThat(ids(first)).containsExactly(tasks.get(0), tasks.get(2));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.next()).isNotNull();
    }

    @Test
    void foreignProjectsAreNotThere() {
        for (var viewer : List.of(team.eve, new Team(readSide).ada)) {
            assertRefused(
                    readSide,
                    new ProjectBoard(team.organization, team.project, viewer, CARDS, 50),
                    Rejected.Kind.NOT_FOUND,
                    ErrorCode.PROJECT_NOT_FOUND);
        }
    }

    private BoardView board(TaskFilter filter, int perColumn) {
        return readSide.ask(new ProjectBoard(team.organization, team.project, team.ada, filter, perColumn));
    }

    private List<StatusView> statuses() {
        return readSide.ask(new ProjectStatuses(team.organization, team.project, team.ada))
                .statuses();
    }

    private TaskPage list(TaskFilter filter, TaskCursor after) {
        return readSide.ask(
                new ProjectTasks(team.organization, team.project, team.ada, filter, TaskSort.BY_RANK, after, 0, 100));
    }

    private static BoardColumn column(BoardView board, int place) {
        return board.columns().get(place);
    }

    private static List<TaskId> ids(BoardColumn column) {
        return column.tasks().stream().map(TaskSummary::id).toList();
    }

    private void move(TaskId task) {
        happened(new TaskStatusChanged(
                task,
                team.organization,
                team.project,
                team.doing,
                StatusCategory.IN_PROGRESS,
                team.todo,
                StatusCategory.TODO));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
