package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Place;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.platform.order.Rank;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Decides where in its project's order a moved task goes. Everything here happens under the project's lock. */
@Component
class TaskOrder {

    /** On either side, to begin with. */
    private static final int NEIGHBOURS = 16;

    private static final String FIRST = "rank, number";
    private static final String LAST = "rank DESC, number DESC";

    private final JdbcClient jdbc;
    private final ProjectCounters counters;

    TaskOrder(JdbcClient jdbc, ProjectCounters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
    }

    /** A task that moves, and where it stands. */
    record Moved(TaskId taskId, OrganizationId organizationId, ProjectId projectId, boolean subtask, Rank rank) {}

    /** The rank that puts the task at this place of the column; its own one if that does so already. */
    Rank rankAt(Moved task, StatusId column, Place<TaskId> place) {
        if (place.position() != null) {
            return rankAt(task, column, place.position());
        }
        return place.after() != null
                ? rankAfter(task, column, place.after())
                : rankBefore(task, column, Objects.requireNonNull(place.before()));
    }

    private Rank rankAt(Moved task, StatusId column, int position) {
        List<Beside> beside =
                position == 0 ? besides(task, column, FIRST, 1, 0) : besides(task, column, FIRST, 2, position - 1);
        if (beside.isEmpty() && position > 0) {
            beside = besides(task, column, LAST, 1, 0);
        }
        if (beside.isEmpty()) {
            return task.rank();
        }
        Beside first = beside.get(0);
        if (position == 0) {
            return task.rank().compareTo(first.rank()) < 0
                    ? task.rank()
                    : Rank.justBefore(first.previous().orElse(Rank.FIRST), first.rank());
        }
        Optional<Rank> after = beside.stream().skip(1).findFirst().map(Beside::rank);
        boolean ahead = after.map(rank -> rank.compareTo(task.rank()) > 0).orElse(true);
        if (first.rank().compareTo(task.rank()) < 0 && ahead) {
            return task.rank();
        }
        // Other columns share the order, so the nearest ranks of the project bound the place, not those of the column.
        return after.isPresent()
                ? Rank.between(first.rank(), first.next().orElseThrow())
                : Rank.justAfter(first.rank(), first.next().orElseGet(() -> end(task)));
    }

    /** Behind every task of the project that was never moved. */
    private Rank end(Moved task) {
        return Rank.ofNumber(counters.lock(task.projectId()) + 1);
    }

    /** Next to the neighbour in the order of the project, and so in every list that shows both. */
    private Rank rankAfter(Moved task, StatusId column, TaskId neighbour) {
        Rank before = neighbourIn(task, column, neighbour);
        Optional<Rank> after = neighbour("SELECT min(rank)", ">", task, before, column);
        boolean ahead = after.map(rank -> rank.compareTo(task.rank()) > 0).orElse(true);
        if (before.compareTo(task.rank()) < 0 && ahead) {
            return task.rank();
        }
        Optional<Rank> next = nextInProject(task, before);
        return after.isPresent()
                ? Rank.between(before, next.orElseThrow())
                : Rank.justAfter(before, next.orElseGet(() -> end(task)));
    }

    private Rank rankBefore(Moved task, StatusId column, TaskId neighbour) {
        Rank after = neighbourIn(task, column, neighbour);
        Optional<Rank> before = neighbour("SELECT max(rank)", "<", task, after, column);
        boolean behind = before.map(rank -> rank.compareTo(task.rank()) < 0).orElse(true);
        if (after.compareTo(task.rank()) > 0 && behind) {
            return task.rank();
        }
        Optional<Rank> previous = previousInProject(task, after);
        return before.isPresent()
                ? Rank.between(previous.orElseThrow(), after)
                : Rank.justBefore(previous.orElse(Rank.FIRST), after);
    }

    private Rank neighbourIn(Moved task, StatusId column, TaskId neighbour) {
        return jdbc.sql("SELECT rank, project_id = ? AND status_id = ? AND task_id <> ? AS beside "
                        + "FROM command.task_placement WHERE task_id = ? AND organization_id = ? AND NOT deleted")
                .params(
                        task.projectId().value(),
                        column.value(),
                        task.taskId().value(),
                        neighbour.value(),
                        task.organizationId().value())
                .query((row, number) -> {
                    if (!row.getBoolean("beside")) {
                        throw Rejected.invalid(
                                ErrorCode.INVALID_NEIGHBOUR,
                                "The neighbour is not one of the tasks that the task moves among.");
                    }
                    return new Rank(row.getString("rank"));
                })
                .optional()
                .orElseThrow(TaskAccess::unknownTask);
    }

    /** The task that has been given the place meanwhile, and its column. */
    Optional<Holder> holder(Moved task) {
        return jdbc.sql(
                        "SELECT task_id, status_id FROM command.task_placement "
                                + "WHERE project_id = ? AND rank = ? AND task_id <> ? AND NOT deleted ORDER BY number DESC LIMIT 1")
                .params(
                        task.projectId().value(),
                        task.rank().text(),
                        task.taskId().value())
                .query((row, number) -> new Holder(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new StatusId(row.getObject("status_id", UUID.class))))
                .optional();
    }

    record Holder(TaskId taskId, StatusId statusId) {}

    /**
     * New places for the tasks around this place of the order, none of them for the task that moves, so that there is room
     * again. The order of the tasks stays. As many tasks as it takes, but no more: each change is an event.
     */
    Map<TaskId, Rank> spreadAround(Moved task, Rank place) {
        Rank end = end(task);
        for (int side = NEIGHBOURS; ; side *= 2) {
            List<Neighbour> before = neighbours(task, "<", "DESC", place, side + 1);
            List<Neighbour> after = neighbours(task, ">=", "ASC", place, side + 1);
            Rank low = before.size() > side ? before.remove(side).rank() : Rank.FIRST;
            Rank high = after.size() > side ? after.remove(side).rank() : end;
            Collections.reverse(before);
            before.addAll(after);
            Optional<List<Rank>> places = Rank.spread(low, high, before.size());
            if (places.isPresent()) {
                Map<TaskId, Rank> spread = new LinkedHashMap<>();
                for (int i = 0; i < before.size(); i++) {
                    spread.put(before.get(i).taskId(), places.get().get(i));
                }
                return spread;
            }
        }
    }

    private record Neighbour(TaskId taskId, Rank rank) {}

    /** The next ones in one direction. */
    private List<Neighbour> neighbours(Moved task, String comparison, String direction, Rank place, int count) {
        return new ArrayList<>(jdbc.sql("SELECT task_id, rank FROM command.task_placement WHERE project_id = ? "
                        + "AND NOT deleted AND task_id <> ? AND rank " + comparison + " ? ORDER BY rank " + direction
                        + ", number " + direction + " LIMIT " + count)
                .params(task.projectId().value(), task.taskId().value(), place.text())
                .query((row, number) -> new Neighbour(
                        new TaskId(row.getObject("task_id", UUID.class)), new Rank(row.getString("rank"))))
                .list());
    }

    /** A task of the column, and which ranks are beside its own in the project. */
    private record Beside(Rank rank, Optional<Rank> previous, Optional<Rank> next) {

        static Beside of(ResultSet row, int number) throws SQLException {
            return new Beside(
                    new Rank(row.getString("rank")), rank(row.getString("previous")), rank(row.getString("next")));
        }

        private static Optional<Rank> rank(@Nullable String text) {
            return Optional.ofNullable(text).map(Rank::new);
        }
    }

    /**
     * Found from the place on, so that it costs the same in a long column. Unless a subtask moves, subtasks do not count:
     * boards do not show them.
     *
     * @param order {@link #FIRST} or {@link #LAST}
     */
    private List<Beside> besides(Moved task, StatusId column, String order, int count, int offset) {
        return jdbc.sql("""
                        SELECT beside.rank,
                            (SELECT max(rank) FROM command.task_placement
                             WHERE project_id = :project AND NOT deleted AND task_id <> :task AND rank < beside.rank) AS previous,
                            (SELECT min(rank) FROM command.task_placement
                             WHERE project_id = :project AND NOT deleted AND task_id <> :task AND rank > beside.rank) AS next
                        FROM (
                            SELECT rank, number FROM command.task_placement
                            WHERE project_id = :project AND status_id = :column AND NOT deleted AND task_id <> :task
                                AND (parent_task_id IS NULL OR :subtask)
                            ORDER BY %s LIMIT :count OFFSET :offset) beside
                        ORDER BY beside.rank, beside.number
                        """.formatted(order))
                .param("project", task.projectId().value())
                .param("task", task.taskId().value())
                .param("column", column.value())
                .param("subtask", task.subtask())
                .param("count", count)
                .param("offset", offset)
                .query(Beside::of)
                .list();
    }

    private Optional<Rank> nextInProject(Moved task, Rank rank) {
        return neighbour("SELECT min(rank)", ">", task, rank, null);
    }

    private Optional<Rank> previousInProject(Moved task, Rank rank) {
        return neighbour("SELECT max(rank)", "<", task, rank, null);
    }

    /**
     * Deleted tasks bound no place: nobody could make room beside them.
     *
     * @param column null for any of the project
     */
    private Optional<Rank> neighbour(
            String select, String comparison, Moved task, Rank rank, @Nullable StatusId column) {
        StatementSpec statement = jdbc.sql(select
                        + " FROM command.task_placement WHERE project_id = ? AND NOT deleted AND task_id <> ? AND rank "
                        + comparison + " ?" + (column == null ? "" : " AND status_id = ?"))
                .params(task.projectId().value(), task.taskId().value(), rank.text());
        return (column == null ? statement : statement.param(column.value()))
                .query(String.class).list().stream()
                        .filter(text -> text != null)
                        .map(Rank::new)
                        .findFirst();
    }
}
