package io.workscribe.query.history;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.query.row.Row;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see the history of what: members of its organization, also where it is deleted. */
@Component
class HistoryVisibility {

    private static final String ROLE = """
            (SELECT m.role FROM query.member m WHERE m.organization_id = seen.organization_id
                AND m.user_id = :viewer AND m.removed_at IS NULL) AS role
            """;

    private final JdbcClient jdbc;

    HistoryVisibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where it is, and what the viewer is there. */
    record Seen(OrganizationId organizationId, Role role) {}

    /** Empty for who is no member. */
    Optional<Role> roleIn(OrganizationId organization, UserId viewer) {
        return jdbc.sql("SELECT m.role FROM query.member m WHERE m.organization_id = :organization"
                        + " AND m.user_id = :viewer AND m.removed_at IS NULL")
                .param("organization", organization.value())
                .param("viewer", viewer.value())
                .query(String.class)
                .optional()
                .map(Role::ofWire);
    }

    Seen task(UUID task, UserId viewer) {
        return seen(
                "FROM query.task seen WHERE seen.task_id = :id",
                task,
                viewer,
                ErrorCode.TASK_NOT_FOUND,
                "There is no such task.");
    }

    Seen page(UUID page, UserId viewer) {
        return seen(
                "FROM query.page seen WHERE seen.page_id = :id",
                page,
                viewer,
                ErrorCode.PAGE_NOT_FOUND,
                "There is no such page.");
    }

    /** An outsider is told no more of a sprint than that there is none, as elsewhere. */
    Seen sprint(UUID sprint, UserId viewer) {
        return seen(
                "FROM query.sprint seen JOIN query.member m ON m.organization_id = seen.organization_id"
                        + " AND m.user_id = :viewer AND m.removed_at IS NULL WHERE seen.sprint_id = :id",
                sprint,
                viewer,
                ErrorCode.SPRINT_NOT_FOUND,
                "There is no such sprint.");
    }

    private Seen seen(String from, UUID id, UserId viewer, ErrorCode missing, String sentence) {
        return jdbc.sql("SELECT seen.organization_id, " + ROLE + from)
                .param("id", id)
                .param("viewer", viewer.value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    String role = row.textOrNull("role");
                    if (role == null) {
                        throw Rejected.forbidden(
                                ErrorCode.FORBIDDEN, "This belongs to an organization you are not a member of.");
                    }
                    return new Seen(row.id("organization_id", OrganizationId::new), Role.ofWire(role));
                })
                .optional()
                .orElseThrow(() -> Rejected.notFound(missing, sentence));
    }
}
