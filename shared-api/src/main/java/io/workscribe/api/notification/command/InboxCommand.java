package io.workscribe.api.notification.command;

import io.workscribe.api.notification.InboxId;

/** Commands of the {@code Inbox} aggregate. */
public sealed interface InboxCommand permits MarkAllNotificationsRead, MarkNotificationRead, RaiseNotification {

    InboxId inboxId();
}
