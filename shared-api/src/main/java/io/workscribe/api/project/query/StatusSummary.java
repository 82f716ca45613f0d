package io.workscribe.api.project.query;

import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import org.jspecify.annotations.Nullable;

public record StatusSummary(
        StatusId id,
        String name,
        StatusCategory category,
        @Nullable String color,
        int position) {}
