package io.workscribe.api.wiki.query;

import java.util.List;

/** The roots with all below them, siblings by position; total counts every page shown. */
public record PageTree(List<PageNode> pages, long total) {}
