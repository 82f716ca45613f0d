package io.workscribe.api.search.query;

import io.workscribe.api.search.HighlightedField;
import java.util.List;

/**
 * The place that matched, as plain text in parts that follow each other. A client shows each part as text and marks
 * those that match; nothing in them is markup, whatever it looks like.
 */
public record Highlight(HighlightedField field, List<HighlightPart> parts) {}
