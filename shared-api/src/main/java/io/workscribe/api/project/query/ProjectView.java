package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.ProjectType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * key begins the readable ids of its tasks, {@code KEY-N}. Archived ones are in lists of their own.
 *
 * @param isSample whether it explains the product, and is removed together with its space
 */
public record ProjectView(
        ProjectId id,
        OrganizationId orgId,
        String name,
        String key,
        @Nullable String description,
        ProjectType type,
        boolean isArchived,
        boolean isSample,
        UserId createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        long revision)
        implements ShownVersion {}
