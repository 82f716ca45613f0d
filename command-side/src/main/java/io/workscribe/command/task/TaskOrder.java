package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import io.workscribe.command.reservation.ProjectCounters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides where in its project's order a moved task goes. Everything here happens under the project's lock. */
@Component
class TaskOrder {

    /** On either side, to begin with. */
    private static final int NEIGHBOURS = 16;

    private final JdbcClient jdbc;
    private final ProjectCounters counters;

    TaskOrder(JdbcClient jdbc, ProjectCounters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
    }

    /** A task that moves, and where it stands. */
    record Moved(TaskId taskId, ProjectId projectId, boolean subtask, Rank rank) {}

    /** The rank that puts the task at this place of the column; its own one if that does so already. */
    Rank rankAt(Moved task, StatusId column, int position) {
        int lastNumber = counters.lock(task.projectId());
        int place = Math.min(position, columnLength(task, column));
        Optional<Rank> before = place == 0 ? Optional.empty() : inColumn(task, column, place - 1);
        Optional<Rank> after = inColumn(task, column, place);
        boolean behind = before.map(rank -> rank.compareTo(task.rank()) < 0).orElse(true);
        boolean ahead = after.map(rank -> rank.compareTo(task.rank()) > 0).orElse(true);
        if (behind && ahead) {
            return task.rank();
        }
        // Other columns share the order, so the nearest ranks of the project bound the place, not those of the column.
        if (before.isPresent() && after.isPresent()) {
            return Rank.between(before.get(), nextInProject(task, before.get()).orElseThrow());
        }
        if (before.isPresent()) {
            Rank end = Rank.ofNumber(lastNumber + 1);
            return Rank.justAfter(
                    before.get(), nextInProject(task, before.get()).orElse(end));
        }
        Rank first = after.orElseThrow();
        return Rank.justBefore(previousInProject(task, first).orElse(Rank.FIRST), first);
    }

    /**
     * New places for the tasks around this place of the order, none of them for the task that moves, so that there is room
     * again. The order of the tasks stays. As many tasks as it takes, but no more: each change is an event.
     */
    Map<TaskId, Rank> spreadAround(Moved task, Rank place) {
        Rank end = Rank.ofNumber(counters.lock(task.projectId()) + 1);
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

    private int columnLength(Moved task, StatusId column) {
        return jdbc.sql("SELECT count(*) FROM command.task_placement WHERE " + IN_COLUMN)
                .params(columnParameters(task, column))
                .query(Integer.class)
                .single();
    }

    private Optional<Rank> inColumn(Moved task, StatusId column, int place) {
        return jdbc.sql("SELECT rank FROM command.task_placement WHERE " + IN_COLUMN
                        + " ORDER BY rank, number LIMIT 1 OFFSET " + place)
                .params(columnParameters(task, column))
                .query(String.class)
                .optional()
                .map(Rank::new);
    }

    /** Unless a subtask moves, subtasks do not count: boards do not show them. */
    private static final String IN_COLUMN =
            "project_id = ? AND status_id = ? AND NOT deleted AND task_id <> ? AND (parent_task_id IS NULL OR ?)";

    private static List<Object> columnParameters(Moved task, StatusId column) {
        return List.of(task.projectId().value(), column.value(), task.taskId().value(), task.subtask());
    }

    private Optional<Rank> nextInProject(Moved task, Rank rank) {
        return neighbour("SELECT min(rank)", ">", task, rank);
    }

    private Optional<Rank> previousInProject(Moved task, Rank rank) {
        return neighbour("SELECT max(rank)", "<", task, rank);
    }

    /** Deleted tasks bound no place: nobody could make room beside them. */
    private Optional<Rank> neighbour(String select, String comparison, Moved task, Rank rank) {
        UUID project = task.projectId().value();
        return jdbc
                .sql(select + " FROM command.task_placement WHERE project_id = ? AND NOT deleted AND task_id <> ? "
                        + "AND rank " + comparison + " ?")
                .params(project, task.taskId().value(), rank.text())
                .query(String.class)
                .list()
                .stream()
                .filter(text -> text != null)
                .map(Rank::new)
                .findFirst();
    }
}
