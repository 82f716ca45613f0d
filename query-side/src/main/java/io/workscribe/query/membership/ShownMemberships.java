package io.workscribe.query.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.query.live.ShownRows;
import io.workscribe.query.row.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShownMemberships implements ShownRows {

    /** To the member themselves. */
    private record OwnMembership(OrganizationId id, String name, String slug, Role role) {}

    private static final String ROWS = """
            SELECT m.membership_id, m.role, m.version, o.organization_id, o.name, o.slug
            FROM query.member m JOIN query.organization o ON o.organization_id = m.organization_id
            WHERE m.membership_id = ANY (?) AND m.removed_at IS NULL
            """;

    private final JdbcClient jdbc;

    ShownMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "membership";
    }

    @Override
    public Map<UUID, Shown> find(Collection<UUID> ids) {
        Map<UUID, Shown> found = new HashMap<>();
        jdbc.sql(ROWS).params((Object) ids.toArray(UUID[]::new)).query(columns -> {
            Row row = new Row(columns);
            found.put(
                    row.uuid("membership_id"),
                    new Shown(
                            new OwnMembership(
                                    row.id("organization_id", OrganizationId::new),
                                    row.text("name"),
                                    row.text("slug"),
                                    Role.ofWire(row.text("role"))),
                            row.number("version")));
        });
        return found;
    }
}
