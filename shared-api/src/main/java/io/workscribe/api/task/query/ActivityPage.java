package io.workscribe.api.task.query;

import java.util.List;

/** Newest first. */
public record ActivityPage(List<ActivityView> activities, long total, int skip, int limit) {}
