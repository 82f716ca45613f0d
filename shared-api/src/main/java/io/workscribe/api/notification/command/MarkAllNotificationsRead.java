package io.workscribe.api.notification.command;

import io.workscribe.api.notification.InboxId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Answers with the number of notifications that were unread. */
public record MarkAllNotificationsRead(
        @TargetAggregateIdentifier InboxId inboxId) implements InboxCommand {}
