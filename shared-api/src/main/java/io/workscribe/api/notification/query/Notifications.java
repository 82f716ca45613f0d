package io.workscribe.api.notification.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Those of the organizations the viewer belongs to. */
public record Notifications(UserId viewer, boolean unreadOnly, int skip, int limit) implements Query<NotificationPage> {

    @Override
    public Class<NotificationPage> resultType() {
        return NotificationPage.class;
    }
}
