package io.workscribe.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
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
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.command.creation.FormerIds;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.messaging.Precondition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What one person was told and has not read, and what they read last. What organizations told that they have left is out
 * of reach. Neither list grows for ever: the oldest of very many unread ones count as read, and who reads one again that
 * was read long ago changes nothing.
 */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("3")
class Inbox {

    /** More unread ones nobody looks through. */
    static final int MOST_UNREAD = 1_000;

    @AggregateIdentifier
    private InboxId id;

    private UserId userId;

    /** Organizations by notification id. */
    private Map<UUID, UUID> unread = new LinkedHashMap<>();

    private FormerIds read = new FormerIds();

    Inbox() {}

    /** Sent by the system; the recipient decides nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RaiseNotification command, MembershipLookup members) {
        UUID notification = command.notificationId().value();
        if (unread.containsKey(notification)
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
        readOldest();
    }

    private void readOldest() {
        int surplus = unread.size() - MOST_UNREAD;
        if (surplus > 0) {
            List<NotificationId> oldest = unread.keySet().stream()
                    .limit(surplus)
                    .map(NotificationId::new)
                    .toList();
            apply(new NotificationsRead(id, userId, oldest));
        }
    }

    @EventSourcingHandler
    private void evolve(NotificationRaised event) {
        id = event.inboxId();
        userId = event.userId();
        unread.put(event.notificationId().value(), event.organizationId().value());
    }

    @CommandHandler
    void decide(MarkNotificationRead command, Actor actor, Precondition precondition, MembershipLookup members) {
        requireOwn(command, actor);
        UUID organization = unread.get(command.notificationId().value());
        if (organization == null) {
            // Read already, or not there at all: the answer, which shows it, knows.
            return;
        }
        if (!members.isMember(new OrganizationId(organization), userId)) {
            throw unknown();
        }
        precondition.requireExactly(NotificationView.VERSION_UNREAD);
        apply(new NotificationsRead(id, userId, List.of(command.notificationId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(MarkAllNotificationsRead command, Actor actor, MembershipLookup members) {
        requireOwn(command, actor);
        Set<UUID> organizations = new HashSet<>(unread.values());
        organizations.removeIf(organization -> !members.isMember(new OrganizationId(organization), userId));
        List<NotificationId> all = unread.entrySet().stream()
                .filter(notification -> organizations.contains(notification.getValue()))
                .map(notification -> new NotificationId(notification.getKey()))
                .toList();
        if (!all.isEmpty()) {
            apply(new NotificationsRead(id, userId, all));
        }
        return all.size();
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
