package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.GRACE;
import static io.workscribe.api.SampleIds.INBOX;
import static io.workscribe.api.SampleIds.NOTIFICATION;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.TASK;

import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.command.MarkNotificationRead;
import io.workscribe.api.notification.command.RaiseNotification;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.api.notification.query.NotificationById;
import io.workscribe.api.notification.query.NotificationPage;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.api.notification.query.Notifications;
import java.util.List;

final class NotificationSamples {

    private static final NotificationView VIEW = new NotificationView(
            NOTIFICATION,
            ORGANIZATION,
            GRACE,
            NotificationType.TASK_ASSIGNED,
            "You were assigned MILL-7",
            "Anticipate the carriage",
            "task",
            TASK.value(),
            false,
            CREATED_AT);

    private NotificationSamples() {}

    static List<Record> all() {
        return List.of(
                new NotificationRaised(
                        INBOX,
                        GRACE,
                        NOTIFICATION,
                        ORGANIZATION,
                        NotificationType.TASK_ASSIGNED,
                        TASK,
                        "MILL-7",
                        "Anticipate the carriage",
                        ADA),
                new NotificationsRead(INBOX, GRACE, List.of(NOTIFICATION)),
                new RaiseNotification(
                        INBOX,
                        NOTIFICATION,
                        GRACE,
                        ORGANIZATION,
                        NotificationType.MENTION,
                        TASK,
                        "MILL-7",
                        "Anticipate the carriage",
                        ADA),
                new MarkNotificationRead(INBOX, NOTIFICATION),
                new MarkAllNotificationsRead(INBOX),
                new Notifications(GRACE, true, 0, 25),
                new NotificationById(NOTIFICATION, GRACE),
                VIEW,
                new NotificationPage(List.of(VIEW), 1, 1));
    }
}
