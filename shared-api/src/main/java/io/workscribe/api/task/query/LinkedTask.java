package io.workscribe.api.task.query;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** taskId is not the readable id here. */
public record LinkedTask(
        LinkId linkId,
        TaskId taskId,
        String projectKey,
        int number,
        String title,
        String statusName,
        @Nullable String statusColor,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        Instant linkedAt,
        UserId linkedBy) {}
