package io.workscribe.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.command.InboxCommand;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.command.MarkNotificationRead;
import io.workscribe.api.notification.command.RaiseNotification;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.command.directory.MembershipDirectory;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** What one person was told, and what of it they have read. */
@Aggregate(lockFactory = "aggregateLocks", snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("1")
class Inbox {

    @AggregateIdentifier
    private InboxId id;

    private UserId userId;
    private Set<UUID> unread = new LinkedHashSet<>();
    private Set<UUID> read = new HashSet<>();

    Inbox() {}

    /** Sent by the system; the recipient decides nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RaiseNotification command, MembershipDirectory members) {
        UUID notification = command.notificationId().value();
        if (unread.contains(notification)
                || read.contains(notification)
                || !members.isMember(command.organizationId(), command.userId())) {
            return;
        }
        apply(new NotificationRaised(
                command.inboxId(),
                command.userId(),
                command.notificationId(),
                command.organizationId(),
                command.type(),
                command.taskId(),
                command.taskKey(),
                command.taskTitle(),
                command.actorId()));
    }

    @EventSourcingHandler
    private void evolve(NotificationRaised event) {
        id = event.inboxId();
        userId = event.userId();
        unread.add(event.notificationId().value());
    }

    @CommandHandler
    void decide(MarkNotificationRead command, Actor actor) {
        requireOwn(command, actor);
        UUID notification = command.notificationId().value();
        if (unread.contains(notification)) {
            apply(new NotificationsRead(id, userId, List.of(command.notificationId())));
        } else if (!read.contains(notification)) {
            throw unknown();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(MarkAllNotificationsRead command, Actor actor) {
        requireOwn(command, actor);
        int count = unread.size();
        if (count > 0) {
            List<NotificationId> all = unread.stream().map(NotificationId::new).toList();
            apply(new NotificationsRead(id, userId, all));
        }
        return count;
    }

    @EventSourcingHandler
    private void evolve(NotificationsRead event) {
        for (NotificationId notification : event.notificationIds()) {
            unread.remove(notification.value());
            read.add(notification.value());
        }
    }

    private static void requireOwn(InboxCommand command, Actor actor) {
        if (!command.inboxId().equals(InboxId.of(actor.userId()))) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return Rejected.notFound(ErrorCode.NOTIFICATION_NOT_FOUND, "There is no such notification.");
    }
}
