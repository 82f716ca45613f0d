package io.workscribe.api.task.query;

/** Which part of a list a page is. total: how long the list is. */
public record PageMeta(long total, int skip, int limit) {}
