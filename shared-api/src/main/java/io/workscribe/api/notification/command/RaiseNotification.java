package io.workscribe.api.notification.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Does nothing when the recipient is no member of the organization (any more), or when it was raised before.
 * taskKey is the readable {@code KEY-N}.
 */
public record RaiseNotification(
        @TargetAggregateIdentifier InboxId inboxId,
        NotificationId notificationId,
        UserId userId,
        OrganizationId organizationId,
        NotificationType type,
        TaskId taskId,
        String taskKey,
        String taskTitle,
        UserId actorId)
        implements InboxCommand {}
