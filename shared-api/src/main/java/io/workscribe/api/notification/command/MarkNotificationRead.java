package io.workscribe.api.notification.command;

import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Does nothing when it is read already. Nobody makes one unread again. */
public record MarkNotificationRead(
        @TargetAggregateIdentifier InboxId inboxId, NotificationId notificationId) implements InboxCommand {}
