package io.workscribe.api.search.query;

import java.util.List;

/**
 * Titles and task ids that equal the text come first, then the newest change. total is the length of the list, q the
 * text that was searched for.
 */
public record SearchResults(List<SearchResult> results, int total, String q) {}
