package io.workscribe.query.notification;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.query.notification.push.RaisedNotifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of {@link InboxProjection}: the version of an event is its place in the inbox. */
@Component
class StoredNotifications implements RaisedNotifications {

    private record Row(UUID userId, UUID notificationId, long version) {}

    private final JdbcClient jdbc;
    private final NotificationRows notifications;

    StoredNotifications(JdbcClient jdbc, NotificationRows notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @Override
    public long newestPlace(UserId userId) {
        return jdbc.sql("SELECT coalesce(max(version), -1) FROM query.notification WHERE user_id = ?")
                .param(userId.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Raised> after(Map<UserId, Long> places) {
        List<UUID> users = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        places.forEach((user, place) -> {
            users.add(user.value());
            versions.add(place);
        });
        List<Row> rows = jdbc.sql("""
                        SELECT n.user_id, n.notification_id, n.version
                          FROM unnest(?, ?) AS seen (user_id, version)
                          JOIN query.notification n ON n.user_id = seen.user_id AND n.version > seen.version
                         ORDER BY n.user_id, n.version
                        """)
                .params(users.toArray(UUID[]::new), versions.toArray(Long[]::new))
                .query(Row.class)
                .list();
        return rows.stream()
                .flatMap(row -> notifications
                        .find(new NotificationId(row.notificationId()), new UserId(row.userId()))
                        .map(view -> new Raised(new UserId(row.userId()), row.version(), view))
                        .stream())
                .toList();
    }
}
