package io.workscribe.api.project.query;

import java.util.List;

/** By creation. */
public record LabelList(List<LabelView> labels, long total) {}
