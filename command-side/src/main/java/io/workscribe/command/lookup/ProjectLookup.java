package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects with their statuses and labels. */
@Component
public class ProjectLookup {

    private final JdbcClient jdbc;

    ProjectLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project as other aggregates see it. */
    public record ProjectEntry(ProjectId projectId, OrganizationId organizationId, String key, boolean archived) {}

    public Optional<ProjectEntry> project(ProjectId projectId) {
        return jdbc.sql("SELECT organization_id, key, archived FROM command.known_project WHERE project_id = ?")
                .param(projectId.value())
                .query((row, number) -> entry(projectId, row))
                .optional();
    }

    private static ProjectEntry entry(ProjectId projectId, ResultSet row) throws SQLException {
        return new ProjectEntry(
                projectId,
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("key"),
                row.getBoolean("archived"));
    }

    /**
     * What somebody finds who wants to put something into a status of a project.
     *
     * @param role theirs in the organization; null for people outside
     * @param project null when the organization has no such project
     * @param category null when the project has no such status
     */
    public record Admission(
            @Nullable Role role,
            @Nullable ProjectEntry project,
            @Nullable StatusCategory category) {}

    /** In one look. */
    public Admission admission(OrganizationId organizationId, ProjectId projectId, StatusId statusId, UserId userId) {
        return jdbc.sql("""
                        SELECT m.role, p.organization_id, p.key, p.archived, s.category
                          FROM (SELECT CAST(? AS uuid) AS organization_id, CAST(? AS uuid) AS user_id) asked
                          LEFT JOIN command.known_member m
                            ON m.organization_id = asked.organization_id AND m.user_id = asked.user_id
                          LEFT JOIN command.known_project p
                            ON p.organization_id = asked.organization_id AND p.project_id = ?
                          LEFT JOIN command.known_status s ON s.project_id = p.project_id AND s.status_id = ?""")
                .params(organizationId.value(), userId.value(), projectId.value(), statusId.value())
                .query((row, number) -> {
                    String role = row.getString("role");
                    String category = row.getString("category");
                    return new Admission(
                            role == null ? null : Role.ofWire(role),
                            row.getString("key") == null ? null : entry(projectId, row),
                            category == null ? null : StatusCategory.ofWire(category));
                })
                .single();
    }

    /** Empty when the project has no such status. */
    public Optional<StatusCategory> category(ProjectId projectId, StatusId statusId) {
        return jdbc.sql("SELECT category FROM command.known_status WHERE status_id = ? AND project_id = ?")
                .params(statusId.value(), projectId.value())
                .query(String.class)
                .optional()
                .map(StatusCategory::ofWire);
    }

    /** Those of the labels that the project has. */
    public Set<LabelId> labelsAmong(ProjectId projectId, Collection<LabelId> labelIds) {
        if (labelIds.isEmpty()) {
            return Set.of();
        }
        UUID[] candidates = labelIds.stream().map(LabelId::value).toArray(UUID[]::new);
        return jdbc
                .sql("SELECT label_id FROM command.known_label WHERE project_id = ? AND label_id = ANY (?)")
                .params(projectId.value(), candidates)
                .query(UUID.class)
                .list()
                .stream()
                .map(LabelId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
