package io.workscribe.api.task.query;

import org.jspecify.annotations.Nullable;
import java.util.List;

/**
 * Newest first. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record ActivityPage(List<ActivityView> activities, long total, int skip, int limit, @Nullable String next) {}
