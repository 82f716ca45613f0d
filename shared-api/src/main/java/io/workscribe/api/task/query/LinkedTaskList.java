package io.workscribe.api.task.query;

import java.util.List;

/** Linked last comes first. */
public record LinkedTaskList(List<LinkedTask> data, long total) {}
