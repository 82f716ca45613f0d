package io.workscribe.api.project.event;

import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import org.jspecify.annotations.Nullable;

/** A status as it is inside events. color is {@code #rrggbb} or null. */
public record ProjectStatus(
        StatusId statusId,
        String name,
        StatusCategory category,
        int position,
        @Nullable String color) {}
