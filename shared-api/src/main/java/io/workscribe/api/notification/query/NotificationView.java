package io.workscribe.api.notification.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record NotificationView(
        NotificationId id,
        OrganizationId orgId,
        UserId userId,
        NotificationType type,
        String title,
        @Nullable String body,
        String entityType,
        UUID entityId,
        boolean isRead,
        Instant createdAt) {}
