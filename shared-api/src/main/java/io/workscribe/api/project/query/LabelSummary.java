package io.workscribe.api.project.query;

import io.workscribe.api.project.LabelId;

/** A label as it is shown on a task. */
public record LabelSummary(LabelId id, String name, String color) {}
