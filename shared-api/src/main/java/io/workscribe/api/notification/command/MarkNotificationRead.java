package io.workscribe.api.notification.command;

import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record MarkNotificationRead(
        @TargetAggregateIdentifier InboxId inboxId, NotificationId notificationId) implements InboxCommand {}
