package io.workscribe.query.membership;

import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownOrganizations implements ShownRows {

    private static final String ROWS = """
            SELECT * FROM query.organization WHERE organization_id = ANY (?)
            """;

    private final JdbcClient jdbc;

    ShownOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "organization";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("organization_id"), new Shown(OrganizationQueries.view(row), row.number("version")));
        });
        return found;
    }
}
