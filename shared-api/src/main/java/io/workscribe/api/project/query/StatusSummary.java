package io.workscribe.api.project.query;

import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import org.jspecify.annotations.Nullable;

/**
 * The column that a task is in, as it is shown on the task. position: 0-based, from left to right. color: {@code
 * #rrggbb}.
 */
public record StatusSummary(
        StatusId id,
        String name,
        StatusCategory category,
        @Nullable String color,
        int position) {}
