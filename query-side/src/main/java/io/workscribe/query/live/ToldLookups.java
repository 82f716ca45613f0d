package io.workscribe.query.live;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an event does not say, from the tables that show its effect already. */
@Component
class ToldLookups {

    /** What of a page one version changed. */
    record PageChange(boolean title, boolean content, boolean icon) {}

    private final JdbcClient jdbc;

    ToldLookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a task; a deleted one keeps its parent. */
    Optional<UUID> parentOf(UUID task) {
        return jdbc.sql("SELECT parent_task_id FROM query.task WHERE task_id = ? AND parent_task_id IS NOT NULL")
                .param(task)
                .query(UUID.class)
                .optional();
    }

    /** Those that have the label. */
    List<UUID> tasksWith(UUID label) {
        return jdbc.sql("SELECT task_id FROM query.task_label WHERE label_id = ? AND NOT deleted ORDER BY task_id")
                .param(label)
                .query(UUID.class)
                .list();
    }

    /** The pages below a page, parents before children. */
    List<UUID> below(UUID page) {
        return jdbc.sql("""
                        WITH RECURSIVE below AS (
                            SELECT page_id, 1 AS level FROM query.page_place WHERE parent_page_id = ?
                            UNION ALL
                            SELECT child.page_id, below.level + 1
                            FROM query.page_place child JOIN below ON child.parent_page_id = below.page_id
                        )
                        SELECT page_id FROM below ORDER BY level, page_id
                        """).param(page).query(UUID.class).list();
    }

    /** What the version of a page says that the one before did not. */
    PageChange changeOf(UUID page, long version) {
        return jdbc.sql("""
                        SELECT v.title IS DISTINCT FROM p.title AS title, v.content IS DISTINCT FROM p.content AS content,
                            v.icon_emoji IS DISTINCT FROM p.icon_emoji AS icon
                        FROM query.page_version v LEFT JOIN LATERAL (
                            SELECT b.* FROM query.page_version b WHERE b.page_id = v.page_id AND b.version < v.version
                            ORDER BY b.version DESC LIMIT 1) p ON true
                        WHERE v.page_id = ? AND v.version = ?
                        """)
                .params(page, version)
                .query(PageChange.class)
                .optional()
                .orElse(new PageChange(true, true, true));
    }

    /** Where a person is a member. */
    List<UUID> organizationsOf(UUID user) {
        return jdbc.sql("SELECT organization_id FROM query.member WHERE user_id = ? AND removed_at IS NULL")
                .param(user)
                .query(UUID.class)
                .list();
    }

    /** How many notifications a person has not read, of the organizations they belong to. */
    long unreadOf(UUID user) {
        return jdbc.sql("""
                        SELECT coalesce(sum(c.unread), 0)
                        FROM query.notification_count c JOIN query.member m
                            ON m.organization_id = c.organization_id AND m.user_id = c.user_id AND m.removed_at IS NULL
                        WHERE c.user_id = ?
                        """).param(user).query(Long.class).single();
    }
}
