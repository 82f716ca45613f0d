package io.workscribe.query.live;

import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.event.InboxEvent;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notifications, told to whom they are for. */
@Component
class ToldInboxes implements ToldEvents {

    private static final String NOTIFICATION = "notification";
    private static final List<String> READ = List.of("is_read");

    private final ToldLookups lookups;

    ToldInboxes(ToldLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public boolean knows(Object event) {
        return event instanceof InboxEvent;
    }

    @Override
    public void tell(Happened happened, Drafts drafts) {
        if (happened.event() instanceof NotificationRaised raised) {
            drafts.add(Draft.of(
                    Topic.me(raised.userId()),
                    raised.organizationId().value(),
                    NOTIFICATION,
                    raised.notificationId().value(),
                    Action.CREATED,
                    List.of(),
                    happened.byNobody()));
        } else if (happened.event() instanceof NotificationsRead read) {
            read(read, happened, drafts);
        }
    }

    private void read(NotificationsRead read, Happened happened, Drafts drafts) {
        UUID user = read.userId().value();
        if (happened.isBy(MarkAllNotificationsRead.class)) {
            drafts.add(mine(read, user, happened).showing(Map.of("unread_count", lookups.unreadOf(user))));
            return;
        }
        for (NotificationId notification : read.notificationIds()) {
            drafts.add(mine(read, notification.value(), happened));
        }
    }

    private static Draft mine(NotificationsRead read, UUID id, Happened happened) {
        return Draft.of(Topic.me(read.userId()), id, NOTIFICATION, id, Action.UPDATED, READ, happened)
                .forMe();
    }
}
