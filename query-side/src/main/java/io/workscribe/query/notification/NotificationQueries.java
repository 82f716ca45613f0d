package io.workscribe.query.notification;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.notification.query.NotificationById;
import io.workscribe.api.notification.query.NotificationPage;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.api.notification.query.Notifications;
import io.workscribe.query.row.OneMoment;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class NotificationQueries {

    private final NotificationRows notifications;

    NotificationQueries(NotificationRows notifications) {
        this.notifications = notifications;
    }

    @QueryHandler
    @OneMoment
    NotificationPage handle(Notifications query) {
        NotificationRows.Count count = notifications.count(query.viewer());
        return new NotificationPage(
                notifications.page(query.viewer(), query.unreadOnly(), query.skip(), query.limit()),
                query.unreadOnly() ? count.unread() : count.all(),
                count.unread());
    }

    @QueryHandler
    NotificationView handle(NotificationById query) {
        return notifications
                .find(query.notificationId(), query.viewer())
                .orElseThrow(
                        () -> Rejected.notFound(ErrorCode.NOTIFICATION_NOT_FOUND, "You have no such notification."));
    }
}
