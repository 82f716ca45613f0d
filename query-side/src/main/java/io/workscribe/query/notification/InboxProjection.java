package io.workscribe.query.notification;

import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code query.notification} and {@code query.notification_count}, each change of a row and its count in one
 * statement.
 */
@ProcessingGroup("query.inbox")
class InboxProjection {

    private final JdbcClient jdbc;

    InboxProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(NotificationRaised event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        WITH raised AS (
                            INSERT INTO query.notification
                                (notification_id, organization_id, user_id, type, task_id, task_key, task_title,
                                 actor_id, read, created_at, version)
                            VALUES (:notification, :organization, :user, :type, :task, :taskKey, :taskTitle,
                                    :actor, false, :at, :version)
                            ON CONFLICT (notification_id) DO NOTHING
                            RETURNING user_id, organization_id
                        )
                        INSERT INTO query.notification_count AS counted
                            (user_id, organization_id, notifications, unread)
                        SELECT user_id, organization_id, 1, 1 FROM raised
                        ON CONFLICT (user_id, organization_id) DO UPDATE
                            SET notifications = counted.notifications + 1, unread = counted.unread + 1
                        """)
                .param("notification", event.notificationId().value())
                .param("organization", event.organizationId().value())
                .param("user", event.userId().value())
                .param("type", event.type().wire())
                .param("task", event.taskId().value())
                .param("taskKey", event.taskKey())
                .param("taskTitle", event.taskTitle())
                .param("actor", event.actorId().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(NotificationsRead event) {
        jdbc.sql("""
                        WITH marked AS (
                            UPDATE query.notification SET read = true
                            WHERE notification_id = ANY (string_to_array(:notifications, ',')::uuid[]) AND NOT read
                            RETURNING user_id, organization_id
                        )
                        UPDATE query.notification_count SET unread = unread - newly.read
                        FROM (SELECT user_id, organization_id, count(*) AS read FROM marked
                              GROUP BY user_id, organization_id) newly
                        WHERE notification_count.user_id = newly.user_id
                            AND notification_count.organization_id = newly.organization_id
                        """)
                .param(
                        "notifications",
                        event.notificationIds().stream()
                                .map(NotificationId::toString)
                                .collect(Collectors.joining(",")))
                .update();
    }
}
