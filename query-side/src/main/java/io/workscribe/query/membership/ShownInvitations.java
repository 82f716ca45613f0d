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
class ShownInvitations implements ShownRows {

    private static final String ROWS = """
            SELECT i.*, i.expires_at <= now() AS expired
            FROM query.invitation i WHERE i.invitation_id = ANY (?) AND i.state = 'pending'
            """;

    private final JdbcClient jdbc;

    ShownInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(row.uuid("invitation_id"), new Shown(InvitationQueries.view(row), row.number("version")));
        });
        return found;
    }
}
