package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Place;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.order.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Moves on a real database: after each, every column reads as it was dropped. */
class TaskOrderTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final TaskFixture given = new TaskFixture(PARTS);
    private final TaskOrder order = PARTS.get(TaskOrder.class);

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void anySequenceOfMovesReadsAsItWasDropped() {
        Random random = new Random(7);
        Map<StatusId, List<TaskId>> board = new HashMap<>();
        List<StatusId> columns = List.of(given.todo, given.doing, given.done);
        columns.forEach(column -> board.put(column, new ArrayList<>()));
        List<TaskId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            StatusId column = columns.get(i % 3);
            TaskId task = given.placed(column, TaskType.TASK, null);
            board.get(column).add(task);
            all.add(task);
        }
        for (int i = 0; i < 300; i++) {
            TaskId task = all.get(random.nextInt(all.size()));
            StatusId target = columns.get(random.nextInt(3));
            int position = random.nextInt(14);
            move(task, TaskType.TASK, target, position);
            board.values().forEach(column -> column.remove(task));
            List<TaskId> column = board.get(target);
            column.add(Math.min(position, column.size()), task);
            board.forEach((status, tasks) -> assertThat(given.column(status)).isEqualTo(tasks));
        }
        assertThat(ranks()).doesNotHaveDuplicates();
    }

    @Test
    void anySequenceOfMovesNextToNeighboursReadsAsItWasDropped() {
        Random random = new Random(11);
        List<TaskId> column = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            boolean subtask = i % 3 == 2;
            column.add(given.placed(
                    given.todo, subtask ? TaskType.SUBTASK : TaskType.TASK, subtask ? column.get(0) : null));
            given.placed(given.doing, TaskType.TASK, null);
        }
        for (int i = 0; i < 300; i++) {
            TaskId task = column.remove(random.nextInt(column.size()));
            TaskId neighbour = column.get(random.nextInt(column.size()));
            boolean after = random.nextBoolean();
            move(task, TaskType.TASK, given.todo, after ? Place.after(neighbour) : Place.before(neighbour));
            column.add(column.indexOf(neighbour) + (after ? 1 : 0), task);
            assertThat(given.column(given.todo)).isEqualTo(column);
        }
        assertThat(ranks()).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNextToTheNeighbourAlreadyStays() {
        TaskId first = given.placed();
        TaskId second = given.placed();
        assertThat(order.rankAt(moved(second, TaskType.TASK), given.todo, Place.after(first)))
                .isEqualTo(rank(second));
        assertThat(order.rankAt(moved(first, TaskType.TASK), given.todo, Place.before(second)))
                .isEqualTo(rank(first));
    }

    @Test
    void neighboursAreOthersOfTheColumn() {
        TaskId task = given.placed();
        TaskId elsewhere = given.placed(given.doing, TaskType.TASK, null);
        for (TaskId neighbour : List.of(task, elsewhere)) {
            refused(task, Place.after(neighbour), ErrorCode.INVALID_NEIGHBOUR);
            refused(task, Place.before(neighbour), ErrorCode.INVALID_NEIGHBOUR);
        }
        TaskId deleted = given.placed();
        PARTS.get(TaskPlacements.class).follow(new TaskDeleted(deleted, given.acme, given.app, List.of()));
        TaskId foreign = new TaskFixture(PARTS).placed();
        for (TaskId neighbour : List.of(TaskId.random(), deleted, foreign)) {
            refused(task, Place.after(neighbour), ErrorCode.TASK_NOT_FOUND);
            refused(task, Place.before(neighbour), ErrorCode.TASK_NOT_FOUND);
        }
    }

    private void refused(TaskId task, Place<TaskId> place, ErrorCode code) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> order.rankAt(moved(task, TaskType.TASK), given.todo, place))
                .extracting(Rejected::code)
                .isEqualTo(code);
    }

    @Test
    void aNewTaskComesAfterEverythingMovedToTheEnd() {
        TaskId first = given.placed();
        TaskId second = given.placed();
        move(first, TaskType.TASK, given.todo, 99);
        TaskId third = given.placed();
        assertThat(given.column(given.todo)).containsExactly(second, first, third);
    }

    @Test
    void subtasksDoNotCountUnlessOneMoves() {
        TaskId a = given.placed();
        TaskId hidden = given.placed(given.todo, TaskType.SUBTASK, a);
        TaskId b = given.placed();
        TaskId c = given.placed();
        move(c, TaskType.TASK, given.todo, 1);
        assertThat(given.column(given.todo)).endsWith(b).containsSubsequence(a, c, b);
        move(hidden, TaskType.SUBTASK, given.todo, 3);
        assertThat(given.column(given.todo)).containsExactly(a, c, b, hidden);
    }

    @Test
    void thePlaceATaskHasIsKept() {
        given.placed();
        TaskId task = given.placed();
        given.placed();
        Rank rank = rank(task);
        assertThat(order.rankAt(moved(task, TaskType.TASK), given.todo, Place.at(1)))
                .isEqualTo(rank);
        assertThat(order.rankAt(moved(task, TaskType.TASK), given.doing, Place.at(5)))
                .isEqualTo(rank);
    }

    /** Two tasks that are dropped between two others, again and again, halve the same gap. */
    @Test
    void placesStayShortAndOrderStaysRightHoweverTasksAreMoved() {
        List<TaskId> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            expected.add(given.placed());
        }
        int spreads = 0;
        for (int i = 0; i < 700; i++) {
            TaskId task = expected.remove(i % 2 == 0 ? 20 : 18);
            int position = 19;
            expected.add(position, task);
            spreads += moveWithRoom(task, position) ? 1 : 0;
            assertThat(rank(task).text()).hasSizeLessThanOrEqualTo(Rank.LONGEST);
        }
        assertThat(given.column(given.todo)).isEqualTo(expected);
        assertThat(spreads).isPositive();
    }

    /** The last of each round is deleted where it stands, next to the place of the round's next one. */
    @Test
    void deletedTasksAreInNobodysWay() {
        TaskId first = given.placed();
        TaskId last = given.placed();
        List<TaskId> expected = new ArrayList<>(List.of(first, last));
        int spreads = 0;
        for (int i = 0; i < 500; i++) {
            TaskId task = given.placed();
            spreads += moveWithRoom(task, 1) ? 1 : 0;
            assertThat(rank(task).text()).hasSizeLessThanOrEqualTo(Rank.LONGEST);
            given.placed(new TaskDeleted(task, given.acme, given.app, List.of()));
        }
        assertThat(given.column(given.todo)).isEqualTo(expected);
        assertThat(spreads).isZero();
    }

    /** As a task does it when it is moved; true when others had to make room. */
    private boolean moveWithRoom(TaskId task, int position) {
        Rank place = order.rankAt(moved(task, TaskType.TASK), given.todo, Place.at(position));
        boolean tooLong = place.isTooLong();
        if (tooLong) {
            order.spreadAround(moved(task, TaskType.TASK), place)
                    .forEach((other, fresh) -> given.placed(new TaskRanked(
                            other,
                            given.acme,
                            given.app,
                            fresh.text(),
                            rank(other).text())));
        }
        move(task, TaskType.TASK, given.todo, position);
        return tooLong;
    }

    private void move(TaskId task, TaskType type, StatusId target, int position) {
        move(task, type, target, Place.at(position));
    }

    private void move(TaskId task, TaskType type, StatusId target, Place<TaskId> place) {
        Rank before = rank(task);
        Rank after = order.rankAt(moved(task, type), target, place);
        given.placed(
                new TaskStatusChanged(
                        task, given.acme, given.app, target, StatusCategory.TODO, target, StatusCategory.TODO),
                new TaskRanked(task, given.acme, given.app, after.text(), before.text()));
    }

    private TaskOrder.Moved moved(TaskId task, TaskType type) {
        return new TaskOrder.Moved(task, given.acme, given.app, type == TaskType.SUBTASK, rank(task));
    }

    private Rank rank(TaskId task) {
        return new Rank(PARTS.database()
                .jdbc()
                .sql("SELECT rank FROM command.task_placement WHERE task_id = ?")
                .param(task.value())
                .query(String.class)
                .single());
    }

    private List<String> ranks() {
        return PARTS.database()
                .jdbc()
                .sql("SELECT rank FROM command.task_placement WHERE project_id = ?")
                .param(given.app.value())
                .query(String.class)
                .list();
    }
}
