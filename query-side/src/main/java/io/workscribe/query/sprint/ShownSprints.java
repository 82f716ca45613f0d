package io.workscribe.query.sprint;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownSprints implements ShownRows {

    private static final String ROWS = """
            SELECT s.*, coalesce(s.completed_with_tasks, c.tasks, 0) AS tasks,
                coalesce(s.completed_with_done, c.completed_tasks, 0) AS completed_tasks,
                CASE WHEN s.completed_with_tasks IS NULL THEN greatest(s.revision, c.revision) ELSE s.revision END
                    AS shown_revision
            FROM query.sprint s LEFT JOIN query.sprint_count c ON c.sprint_id = s.sprint_id
            WHERE s.sprint_id = ANY (?) AND s.deleted_at IS NULL
            """;

    private final JdbcClient jdbc;

    ShownSprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "sprint";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("sprint_id"), new Shown(SprintQueries.view(row), row.number("version")));
        });
        return found;
    }
}
