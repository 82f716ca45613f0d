package io.workscribe.query.live.socket;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.query.live.LogEntry;
import io.workscribe.query.live.Topic;
import io.workscribe.state.live.Audience;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see what now. */
final class Rights {

    /** What one person is where; there is nothing between. */
    record Roles(UserId person, Map<UUID, Role> byOrganization) {

        static Roles none(UserId person) {
            return new Roles(person, Map.of());
        }

        boolean allow(@Nullable UUID organizationId, @Nullable String audience) {
            if (organizationId == null) {
                return true;
            }
            Role role = byOrganization.get(organizationId);
            return role != null
                    && (!LogEntry.MANAGERS.equals(audience) || role != Role.MEMBER)
                    && (audience == null || Audience.includes(audience, person.value()));
        }
    }

    /**
     * What is known of a topic.
     *
     * @param organizationId null for one's own, and where there is no such thing
     */
    record Access(boolean found, boolean allowed, @Nullable UUID organizationId) {}

    private static final String ACCESS = """
            SELECT wanted.number, found.organization_id, m.user_id IS NOT NULL AS allowed
            FROM unnest(?, ?) WITH ORDINALITY wanted (kind, id, number)
            LEFT JOIN LATERAL (
                SELECT o.organization_id FROM query.organization o
                WHERE wanted.kind = 'organization' AND o.organization_id = wanted.id
                UNION ALL
                SELECT p.organization_id FROM query.project p WHERE wanted.kind = 'project' AND p.project_id = wanted.id
                    AND NOT p.deleted
                UNION ALL
                SELECT t.organization_id FROM query.task t
                WHERE wanted.kind = 'task' AND t.task_id = wanted.id AND t.deleted_at IS NULL
                UNION ALL
                SELECT s.organization_id FROM query.space s
                WHERE wanted.kind = 'space' AND s.space_id = wanted.id AND NOT s.deleted
                UNION ALL
                SELECT w.organization_id FROM query.page w
                WHERE wanted.kind = 'page' AND w.page_id = wanted.id AND NOT w.deleted) found ON true
            LEFT JOIN query.member m ON m.organization_id = found.organization_id AND m.user_id = ?
                AND m.removed_at IS NULL
            """;

    private final JdbcClient jdbc;

    Rights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each person, in one statement. */
    Map<UserId, Roles> of(Collection<UserId> people) {
        Map<UUID, Map<UUID, Role>> roles = new HashMap<>();
        jdbc.sql(
                        "SELECT user_id, organization_id, role FROM query.member WHERE user_id = ANY (?) AND removed_at IS NULL")
                .params((Object) people.stream().map(UserId::value).toArray(UUID[]::new))
                .query(row -> {
                    roles.computeIfAbsent(row.getObject("user_id", UUID.class), none -> new HashMap<>())
                            .put(row.getObject("organization_id", UUID.class), Role.ofWire(row.getString("role")));
                });
        Map<UserId, Roles> found = new HashMap<>();
        roles.forEach(
                (user, byOrganization) -> found.put(new UserId(user), new Roles(new UserId(user), byOrganization)));
        return found;
    }

    /** To each of the topics, in one statement. */
    Map<Topic, Access> access(List<Topic> topics, UserId viewer) {
        Map<Topic, Access> access = new HashMap<>();
        if (topics.isEmpty()) {
            return access;
        }
        jdbc.sql(ACCESS)
                .params(
                        topics.stream().map(topic -> topic.kind().wire()).toArray(String[]::new),
                        topics.stream().map(Topic::id).toArray(UUID[]::new),
                        viewer.value())
                .query(row -> {
                    Topic topic = topics.get(row.getInt("number") - 1);
                    UUID organization = row.getObject("organization_id", UUID.class);
                    boolean own = topic.equals(Topic.me(viewer));
                    access.put(
                            topic,
                            new Access(own || organization != null, own || row.getBoolean("allowed"), organization));
                });
        return access;
    }
}
