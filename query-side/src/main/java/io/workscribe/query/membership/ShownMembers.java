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
class ShownMembers implements ShownRows {

    private static final String ROWS = """
            SELECT m.membership_id, m.user_id, m.role, m.joined_at, m.version, p.email, p.display_name, p.avatar_url
            FROM query.member m LEFT JOIN query.person p ON p.user_id = m.user_id
            WHERE m.membership_id = ANY (?) AND m.removed_at IS NULL
            """;

    private final JdbcClient jdbc;

    ShownMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("membership_id"), new Shown(MemberQueries.view(row), row.number("version")));
        });
        return found;
    }
}
