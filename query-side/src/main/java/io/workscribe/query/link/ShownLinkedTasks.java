package io.workscribe.query.link;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownLinkedTasks implements ShownRows {

    private static final String ROWS = """
            SELECT l.link_id, l.task_id, t.project_key, t.number, t.title, coalesce(s.name, '') AS status_name,
                s.color AS status_color, t.assignee_id, a.display_name AS assignee_name, l.created_at, l.linked_by,
                0 AS version
            FROM query.page_link l
                JOIN query.task t ON t.task_id = l.task_id
                LEFT JOIN query.status s ON s.status_id = t.status_id
                LEFT JOIN query.person a ON a.user_id = t.assignee_id
            WHERE l.link_id = ANY (?) AND NOT l.unlinked AND t.deleted_at IS NULL
            """;

    private final JdbcClient jdbc;

    ShownLinkedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "linked task";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("link_id"), new Shown(LinkQueries.task(row), row.number("version")));
        });
        return found;
    }
}
