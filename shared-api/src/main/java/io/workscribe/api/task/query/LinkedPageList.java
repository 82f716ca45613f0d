package io.workscribe.api.task.query;

import java.util.List;

/** Linked last comes first. */
public record LinkedPageList(List<LinkedPage> data, long total) {}
