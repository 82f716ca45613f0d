package io.workscribe.query.live.socket;

import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.query.NotificationView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification on its way to a browser. Some clients read its keys, others the whole of it under {@code data}. */
record PushedNotification(
        String type,
        NotificationId id,
        NotificationType notificationType,
        String title,
        @Nullable String body,
        String entityType,
        UUID entityId,
        boolean isRead,
        Instant createdAt,
        NotificationView data) {

    static PushedNotification of(NotificationView notification) {
        return new PushedNotification(
                "notification",
                notification.id(),
                notification.type(),
                notification.title(),
                notification.body(),
                notification.entityType(),
                notification.entityId(),
                notification.isRead(),
                notification.createdAt(),
                notification);
    }
}
