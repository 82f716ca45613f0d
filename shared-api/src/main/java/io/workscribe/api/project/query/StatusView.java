package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import org.jspecify.annotations.Nullable;

/** A column of a project by itself. position: 0-based, from left to right, and rank says the same as a text. color: {@code #rrggbb}. */
public record StatusView(
        StatusId id,
        OrganizationId orgId,
        ProjectId projectId,
        String name,
        StatusCategory category,
        int position,
        @Nullable String color,
        String rank,
        long version,
        long revision)
        implements ShownVersion {}
