package io.workscribe.command.lookup;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.project.event.ProjectUnarchived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills what {@link ProjectLookup} reads. */
@ProcessingGroup(LookupGroup.GROUP)
class ProjectLookupProjection {

    private final JdbcClient jdbc;

    ProjectLookupProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ProjectCreated event) {
        jdbc.sql("INSERT INTO command.known_project (project_id, organization_id, key, archived) "
                        + "VALUES (?, ?, ?, false) ON CONFLICT (project_id) DO NOTHING")
                .params(event.projectId().value(), event.organizationId().value(), event.key())
                .update();
        for (ProjectStatus status : event.statuses()) {
            jdbc.sql("INSERT INTO command.known_status (status_id, project_id, category) VALUES (?, ?, ?) "
                            + "ON CONFLICT (status_id) DO NOTHING")
                    .params(
                            status.statusId().value(),
                            event.projectId().value(),
                            status.category().wire())
                    .update();
        }
    }

    @EventHandler
    void on(ProjectArchived event) {
        archive(event.projectId(), true);
    }

    @EventHandler
    void on(ProjectUnarchived event) {
        archive(event.projectId(), false);
    }

    @EventHandler
    void on(ProjectDeleted event) {
        jdbc.sql("DELETE FROM command.known_project WHERE project_id = ?")
                .param(event.projectId().value())
                .update();
    }

    private void archive(ProjectId projectId, boolean archived) {
        jdbc.sql("UPDATE command.known_project SET archived = ? WHERE project_id = ?")
                .params(archived, projectId.value())
                .update();
    }

    @EventHandler
    void on(LabelCreated event) {
        addLabel(event.labelId(), event.projectId());
    }

    @EventHandler
    void on(LabelRestored event) {
        addLabel(event.labelId(), event.projectId());
    }

    private void addLabel(LabelId labelId, ProjectId projectId) {
        jdbc.sql("INSERT INTO command.known_label (label_id, project_id) VALUES (?, ?) "
                        + "ON CONFLICT (label_id) DO NOTHING")
                .params(labelId.value(), projectId.value())
                .update();
    }

    @EventHandler
    void on(LabelDeleted event) {
        jdbc.sql("DELETE FROM command.known_label WHERE label_id = ?")
                .param(event.labelId().value())
                .update();
    }
}
