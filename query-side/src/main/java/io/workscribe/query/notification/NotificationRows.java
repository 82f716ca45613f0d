package io.workscribe.query.notification;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Selects notifications of one person: only of organizations the person belongs to now. */
@Component
class NotificationRows {

    private static final String VISIBLE = """
            FROM query.notification n JOIN query.member m
                ON m.organization_id = n.organization_id AND m.user_id = n.user_id AND m.removed_at IS NULL
                LEFT JOIN query.person p ON p.user_id = n.actor_id
            WHERE n.user_id = :viewer
            """;

    /** How many a person has, and how many of them are unread. */
    record Count(long all, long unread) {}

    private final JdbcClient jdbc;

    NotificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NotificationView> find(NotificationId notificationId, UserId viewer) {
        return jdbc.sql("SELECT n.*, p.display_name AS actor_name " + VISIBLE
                        + " AND n.notification_id = :notification")
                .param("notification", notificationId.value())
                .param("viewer", viewer.value())
                .query((columns, index) -> view(new Row(columns)))
                .optional();
    }

    List<NotificationView> page(UserId viewer, boolean unreadOnly, int skip, int limit) {
        return jdbc.sql("SELECT n.*, p.display_name AS actor_name " + VISIBLE
                        + (unreadOnly ? " AND NOT n.read" : "")
                        + " ORDER BY n.created_at DESC, n.version DESC LIMIT :limit OFFSET :skip")
                .param("viewer", viewer.value())
                .param("skip", skip)
                .param("limit", limit)
                .query((columns, index) -> view(new Row(columns)))
                .list();
    }

    Count count(UserId viewer) {
        return jdbc.sql("""
                        SELECT coalesce(sum(c.notifications), 0) AS total, coalesce(sum(c.unread), 0) AS unread
                        FROM query.notification_count c JOIN query.member m
                            ON m.organization_id = c.organization_id AND m.user_id = c.user_id AND m.removed_at IS NULL
                        WHERE c.user_id = :viewer
                        """)
                .param("viewer", viewer.value())
                .query((columns, index) -> new Count(columns.getLong("total"), columns.getLong("unread")))
                .single();
    }

    static NotificationView view(Row row) throws SQLException {
        NotificationType type = NotificationType.ofWire(row.text("type"));
        return new NotificationView(
                row.id("notification_id", NotificationId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("user_id", UserId::new),
                type,
                title(type, row.text("task_key"), row.personalText("actor_name")),
                row.text("task_title"),
                "task",
                row.uuid("task_id"),
                row.flag("read"),
                row.instant("created_at"));
    }

    private static String title(NotificationType type, String taskKey, String actorName) {
        return switch (type) {
            case TASK_ASSIGNED -> "You were assigned " + taskKey;
            case TASK_DONE -> taskKey + " moved to Done";
            case MENTION -> actorName + " mentioned you in " + taskKey;
        };
    }
}
