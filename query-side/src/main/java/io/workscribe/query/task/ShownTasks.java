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
class ShownTasks implements ShownRows {

    private static final String ROWS = "SELECT " + TaskRows.COLUMNS + ", " + TaskBlocks.POSITION + "FROM query.task t "
            + TaskBlocks.OF_TASK + TaskRows.JOINS + "WHERE t.task_id = ANY (?) AND t.deleted_at IS NULL";

    private final JdbcClient jdbc;

    ShownTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("task_id"), new Shown(TaskRows.summary(row), row.number("edit_version")));
        });
        return found;
    }
}
