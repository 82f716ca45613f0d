package io.workscribe.api.project.query;

import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;

public record StatusSummary(StatusId id, String name, StatusCategory category, String color, int position) {}
