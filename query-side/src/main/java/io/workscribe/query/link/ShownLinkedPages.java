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
class ShownLinkedPages implements ShownRows {

    private static final String ROWS = """
            SELECT l.link_id, l.page_id, p.space_id, s.name AS space_name, p.title, p.icon_emoji, p.updated_at, l.created_at,
                l.linked_by, 0 AS version
            FROM query.page_link l
                JOIN query.page p ON p.page_id = l.page_id AND p.organization_id = l.organization_id
                JOIN query.space s ON s.space_id = p.space_id
            WHERE l.link_id = ANY (?) AND NOT l.unlinked AND NOT p.deleted
            """;

    private final JdbcClient jdbc;

    ShownLinkedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "linked page";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("link_id"), new Shown(LinkQueries.page(row), row.number("version")));
        });
        return found;
    }
}
