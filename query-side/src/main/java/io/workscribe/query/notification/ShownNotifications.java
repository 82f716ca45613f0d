package io.workscribe.query.notification;

import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownNotifications implements ShownRows {

    private static final String ROWS = """
            SELECT n.*, p.display_name AS actor_name
            FROM query.notification n LEFT JOIN query.person p ON p.user_id = n.actor_id
            WHERE n.notification_id = ANY (?)
            """;

    private final JdbcClient jdbc;

    ShownNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "notification";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            NotificationView view = NotificationRows.view(row);
            found.put(row.uuid("notification_id"), new Shown(view, view.version()));
        });
        return found;
    }
}
