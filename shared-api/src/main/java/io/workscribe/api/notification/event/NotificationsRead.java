package io.workscribe.api.notification.event;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** By their owner, or because the inbox holds only so many unread ones: then these are the oldest. */
@Revision("1")
public record NotificationsRead(InboxId inboxId, UserId userId, List<NotificationId> notificationIds)
        implements InboxEvent {}
