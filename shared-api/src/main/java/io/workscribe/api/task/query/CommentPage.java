package io.workscribe.api.task.query;

import java.util.List;

/** Oldest first. */
public record CommentPage(List<CommentView> comments, long total, int skip, int limit) {}
