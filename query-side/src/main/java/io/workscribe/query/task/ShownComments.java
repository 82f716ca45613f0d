package io.workscribe.query.task;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownComments implements ShownRows {

    private static final String ROWS = """
            SELECT c.comment_id, c.task_id, c.author_id, c.body, c.edited, c.created_at, c.updated_at, c.version, c.revision,
                p.display_name AS author_name, p.avatar_url AS author_avatar, p.email AS author_email
            FROM query.comment c
                JOIN query.task t ON t.task_id = c.task_id AND t.deleted_at IS NULL
                LEFT JOIN query.person p ON p.user_id = c.author_id
            WHERE c.comment_id = ANY (?) AND NOT c.deleted
            """;

    private final JdbcClient jdbc;

    ShownComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("comment_id"), new Shown(CommentQueries.view(row), row.number("version")));
        });
        return found;
    }
}
