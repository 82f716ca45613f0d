package io.workscribe.api.notification.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** title is a sentence; body is the title of the task. entityType is {@code task}, entityId the id of it. */
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
        Instant createdAt)
        implements Versioned {

    public static final long VERSION_UNREAD = 0;
    public static final long VERSION_READ = 1;

    /** Nothing of a notification changes but that it is read once. */
    @Override
    public long version() {
        return isRead ? VERSION_READ : VERSION_UNREAD;
    }
}
