package io.workscribe.api.wiki.query;

import java.util.List;

/** Newest first. */
public record PageVersionList(List<PageVersionSummary> versions, long total, int skip, int limit) {}
