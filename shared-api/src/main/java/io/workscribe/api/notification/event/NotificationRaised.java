package io.workscribe.api.notification.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import org.axonframework.serialization.Revision;

/** userId is the recipient, actorId who caused it. Key and title of the task are those of that time. */
@Revision("1")
public record NotificationRaised(
        InboxId inboxId,
        UserId userId,
        NotificationId notificationId,
        OrganizationId organizationId,
        NotificationType type,
        TaskId taskId,
        String taskKey,
        String taskTitle,
        UserId actorId)
        implements InboxEvent {}
