package io.workscribe.api.task.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the activity log. oldValue and newValue are JSON objects with one entry, or null. */
public record ActivityView(
        UUID id,
        OrganizationId orgId,
        TaskId taskId,
        UserId actorId,
        String action,
        String entityType,
        UUID entityId,
        @Nullable Document oldValue,
        @Nullable Document newValue,
        @Nullable String fromLabel,
        @Nullable String toLabel,
        Instant createdAt,
        UserSummary actor) {}
