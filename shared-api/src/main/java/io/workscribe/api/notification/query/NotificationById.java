package io.workscribe.api.notification.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.NotificationId;

/** Refused with NOTIFICATION_NOT_FOUND, for those of other people too. */
public record NotificationById(NotificationId notificationId, UserId viewer) implements Query<NotificationView> {

    @Override
    public Class<NotificationView> resultType() {
        return NotificationView.class;
    }
}
