package io.workscribe.api.notification.event;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import java.util.List;
import org.axonframework.serialization.Revision;

@Revision("1")
public record NotificationsRead(InboxId inboxId, UserId userId, List<NotificationId> notificationIds)
        implements InboxEvent {}
