package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                .query((row, number) -> new ProjectEntry(
                        projectId,
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("key"),
                        row.getBoolean("archived")))
                .optional();
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
