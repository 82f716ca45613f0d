package io.workscribe.api.task.query;

import io.workscribe.api.common.TaskId;

/** What a row of the activity log is about, as it is called now. */
public record ActivityTask(TaskId id, String title, int number, String projectKey) {}
