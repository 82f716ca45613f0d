package io.workscribe.api.notification.event;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;

/** Events of the {@code Inbox} aggregate. */
public sealed interface InboxEvent permits NotificationRaised, NotificationsRead {

    InboxId inboxId();

    UserId userId();
}
