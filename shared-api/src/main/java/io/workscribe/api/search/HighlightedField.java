package io.workscribe.api.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where something was found: TEXT is a task's description or what a page says. */
public enum HighlightedField {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("comment")
    COMMENT
}
