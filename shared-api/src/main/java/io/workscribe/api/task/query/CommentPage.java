package io.workscribe.api.task.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Oldest first. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record CommentPage(
        List<CommentView> comments,
        long total,
        int skip,
        int limit,
        @Nullable String next) {}
