package io.workscribe.query.notification;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;

/** What a notification says of a task. */
interface TaskHeadlines {

    /**
     * @param key as people write it, with the project's
     * @param title as it was then
     */
    record Headline(String key, String title, UserId reporterId) {}

    /** @param version the sequence number of the event that people are told of */
    Headline of(TaskId taskId, long version);
}
