package io.workscribe.api.task.query;

import java.util.List;

/** total is the unpaged count. */
public record TaskPage(List<TaskSummary> tasks, long total, int skip, int limit) {}
