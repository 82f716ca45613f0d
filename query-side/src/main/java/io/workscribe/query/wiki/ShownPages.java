package io.workscribe.query.wiki;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownPages implements ShownRows {

    private static final String ROWS = """
            SELECT l.page_id, l.space_id, l.parent_page_id, p.title, p.icon_emoji, l.position, l.depth, l.rank, p.version,
                greatest(l.revision, p.revision) AS revision
            FROM query.page_place l JOIN query.page p ON p.page_id = l.page_id AND NOT p.deleted
            WHERE l.page_id = ANY (?)
            """;

    private final JdbcClient jdbc;

    ShownPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "page";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("page_id"), new Shown(PageTreeQueries.node(row), row.number("version")));
        });
        return found;
    }
}
