package io.workscribe.query.task;

import io.workscribe.api.task.Priority;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.SqlCondition;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a list of tasks {@code t} is sorted, as SQL: no two tasks are at the same place, all columns go the same way. */
final class TaskOrdering {

    private static final String PROJECT = "(SELECT p.created_at FROM query.project p WHERE p.project_id = %s)";

    private static final String PRIORITY = "CASE t.priority "
            + Arrays.stream(Priority.values())
                    .map(priority -> "WHEN '" + priority.wire() + "' THEN " + priority.ordinal())
                    .collect(Collectors.joining(" "))
            + " END";

    private final TaskSort sort;
    private final List<String> columns = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** @param severalProjects where ranks and numbers are those of one, the projects come one after the other */
    TaskOrdering(TaskSort sort, boolean severalProjects) {
        this.sort = sort;
        switch (sort.by()) {
            case RANK -> {
                byProject(severalProjects);
                by("t.rank", ":behindRank");
                by("t.number", ":behindNumber");
            }
            case NUMBER -> {
                byProject(severalProjects);
                by("t.number", ":behindNumber");
            }
            case TITLE -> {
                by("t.title_key", ":behindKey");
                by("t.title COLLATE \"C\"", ":behindTitle");
                byCreation();
            }
            case PRIORITY -> {
                by(PRIORITY, ":behindPriority");
                byCreation();
            }
            case DUE_DATE -> {
                // Tasks without a date come last both ways.
                String none = sort.descending() ? "'-infinity'::date" : "'infinity'::date";
                by(
                        "coalesce(t.due_date, " + none + ")",
                        "coalesce(CAST(nullif(:behindDue, '-') AS date), " + none + ")");
                byCreation();
            }
            case CREATED_AT -> byCreation();
            case UPDATED_AT -> {
                by("t.updated_at", ":behindUpdated");
                byCreation();
            }
        }
    }

    private void byProject(boolean severalProjects) {
        if (severalProjects) {
            by(PROJECT.formatted("t.project_id"), PROJECT.formatted(":behindProject"));
            by("t.project_id", ":behindProject");
        }
    }

    private void byCreation() {
        by("t.created_at", ":behindCreated");
        by("t.task_id", ":behindId");
    }

    private void by(String column, String place) {
        columns.add(column);
        places.add(place);
    }

    /** For ORDER BY. */
    String sql() {
        return columns.stream()
                .map(column -> sort.descending() ? column + " DESC" : column)
                .collect(Collectors.joining(", "));
    }

    SqlCondition behind(TaskCursor after) {
        String sql = "(%s) %s (%s)"
                .formatted(String.join(", ", columns), sort.descending() ? "<" : ">", String.join(", ", places));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("behindProject", after.projectId().value());
        parameters.put("behindCreated", Timestamps.of(after.createdAt()));
        parameters.put("behindId", after.taskId().value());
        switch (sort.by()) {
            case RANK -> {
                parameters.put("behindRank", after.rank());
                parameters.put("behindNumber", after.number());
            }
            case NUMBER -> parameters.put("behindNumber", after.number());
            case TITLE -> {
                parameters.put("behindKey", Folding.key(after.value()));
                parameters.put("behindTitle", after.value());
            }
            case PRIORITY ->
                parameters.put("behindPriority", Priority.ofWire(after.value()).ordinal());
            case DUE_DATE -> parameters.put("behindDue", after.value());
            case UPDATED_AT -> parameters.put("behindUpdated", Timestamps.of(Instant.parse(after.value())));
            case CREATED_AT -> {}
        }
        return new SqlCondition(sql, parameters);
    }

    /** The place of a task that is the last one on its page. */
    String cursor(TaskListName list, boolean withoutSubtasks, TaskSummary last) {
        return new TaskCursor(list.value(), withoutSubtasks, last.projectId(), last.id(), last.createdAt(), value(last))
                .text();
    }

    private String value(TaskSummary task) {
        return switch (sort.by()) {
            case RANK -> task.rank() + " " + task.number();
            case NUMBER -> String.valueOf(task.number());
            case TITLE -> task.title();
            case PRIORITY -> task.priority().wire();
            case DUE_DATE -> value(task.dueDate());
            case CREATED_AT -> "";
            case UPDATED_AT -> task.updatedAt().toString();
        };
    }

    private static String value(@Nullable LocalDate date) {
        return date == null ? TaskCursor.NO_DATE : date.toString();
    }
}
