package io.workscribe.api.project.query;

import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.project.LabelId;

/** A label by itself. color: {@code #rrggbb}. */
public record LabelView(LabelId id, String name, String color, long version, long revision) implements ShownVersion {}
