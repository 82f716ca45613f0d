package io.workscribe.api.notification.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** A subscription: updates are the notifications raised from now on. There is no initial result. */
public record LiveNotifications(UserId viewer) implements Query<NotificationView> {

    @Override
    public Class<NotificationView> resultType() {
        return NotificationView.class;
    }
}
