package io.workscribe.query.project;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownLabels implements ShownRows {

    private static final String ROWS = """
            SELECT * FROM query.label WHERE label_id = ANY (?) AND NOT deleted
            """;

    private final JdbcClient jdbc;

    ShownLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "label";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("label_id"), new Shown(LabelQueries.view(row), row.number("edit_version")));
        });
        return found;
    }
}
