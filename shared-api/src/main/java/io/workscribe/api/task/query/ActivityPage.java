package io.workscribe.api.task.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest first. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record ActivityPage(
        List<ActivityView> activities,
        long total,
        int skip,
        int limit,
        @Nullable String next) {}
