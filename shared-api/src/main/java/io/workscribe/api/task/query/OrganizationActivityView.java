package io.workscribe.api.task.query;

import io.workscribe.api.common.Document;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the activity log of an organization. oldValue and newValue are JSON objects, or null. */
public record OrganizationActivityView(
        UUID id,
        String action,
        String entityType,
        UUID entityId,
        @Nullable Document oldValue,
        @Nullable Document newValue,
        @Nullable String fromLabel,
        @Nullable String toLabel,
        Instant createdAt,
        ActorSummary actor,
        @Nullable ActivityTask task) {}
