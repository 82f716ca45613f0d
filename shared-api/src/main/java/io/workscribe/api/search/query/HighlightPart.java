package io.workscribe.api.search.query;

/** match: whether it is what was searched for, or what stands around it. */
public record HighlightPart(String text, boolean match) {}
