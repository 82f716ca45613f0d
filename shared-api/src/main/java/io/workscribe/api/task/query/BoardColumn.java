package io.workscribe.api.task.query;

import io.workscribe.api.project.query.StatusView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks in one status, by rank.
 *
 * @param total how many there are, shown or not
 * @param next what goes on behind those that are shown, in the list of the project's tasks with the same filters in this status;
 *     null when all are shown
 */
public record BoardColumn(
        StatusView status,
        long total,
        List<TaskSummary> tasks,
        @Nullable String next) {}
