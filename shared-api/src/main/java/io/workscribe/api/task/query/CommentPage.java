package io.workscribe.api.task.query;

import org.jspecify.annotations.Nullable;
import java.util.List;

/**
 * Oldest first. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record CommentPage(List<CommentView> comments, long total, int skip, int limit, @Nullable String next) {}
