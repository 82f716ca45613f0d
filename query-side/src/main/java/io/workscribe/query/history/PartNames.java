package io.workscribe.query.history;

import io.workscribe.api.common.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people are called now, and for whom invitations are. Addresses of invitations are for those who may see the
 * invitations; others are told which role was offered.
 */
@Component
class PartNames {

    private final JdbcClient jdbc;

    PartNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> of(Collection<UUID> ids, Role viewer) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        SELECT user_id AS id, display_name AS name FROM query.person
                        WHERE user_id = ANY (string_to_array(:ids, ',')::uuid[])
                        UNION ALL
                        SELECT invitation_id, CASE WHEN :manages THEN email ELSE role END FROM query.invitation
                        WHERE invitation_id = ANY (string_to_array(:ids, ',')::uuid[])
                        """)
                .param("ids", IdList.of(ids))
                .param("manages", viewer != Role.MEMBER)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
