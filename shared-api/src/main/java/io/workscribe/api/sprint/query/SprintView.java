package io.workscribe.api.sprint.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.SprintStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** completedTaskCount: those of the tasks whose status means done. */
public record SprintView(
        SprintId id,
        OrganizationId orgId,
        ProjectId projectId,
        String name,
        @Nullable String goal,
        SprintStatus status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        Instant createdAt,
        Instant updatedAt,
        long taskCount,
        long completedTaskCount,
        long version,
        long revision)
        implements ShownVersion {}
