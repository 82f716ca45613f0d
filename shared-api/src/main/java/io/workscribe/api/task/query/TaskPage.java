package io.workscribe.api.task.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * total is the unpaged count.
 *
 * @param next what goes on behind the page; null on the last one
 */
public record TaskPage(
        List<TaskSummary> tasks,
        long total,
        int skip,
        int limit,
        @Nullable String next) {}
