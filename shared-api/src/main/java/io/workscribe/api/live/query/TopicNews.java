package io.workscribe.api.live.query;

/** There is something new about a topic: in the log of told changes up to this number, or who is present. */
public record TopicNews(long newest) {}
