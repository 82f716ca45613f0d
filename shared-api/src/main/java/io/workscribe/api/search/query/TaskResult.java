package io.workscribe.api.search.query;

import io.workscribe.api.common.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** subtitle: {@code KEY-N · Status}; clients cut it at the dot. status: its name. entityId is the id once more. */
public record TaskResult(
        TaskId id,
        String title,
        String subtitle,
        TaskId entityId,
        String projectKey,
        int taskNumber,
        String status,
        Instant updatedAt,
        @Nullable Highlight highlight)
        implements SearchResult {}
