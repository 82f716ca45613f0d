package io.workscribe.query.project;

import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.platform.messaging.Position;
import io.workscribe.platform.order.Rank;
import io.workscribe.query.row.EditedRow;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.project} and {@code query.status}. */
@ProcessingGroup("query.directory")
class ProjectProjection {

    private final JdbcClient jdbc;
    private final EditedRow rows;

    ProjectProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new EditedRow(jdbc, "query.project", "project_id");
    }

    @EventHandler
    void on(ProjectCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.project
                            (project_id, organization_id, name, key, description, type, archived, created_by,
                             created_at, updated_at, version, edit_version, revision)
                        VALUES (:project, :organization, :name, :key, :description, :type, false, :createdBy, :at, :at,
                                :version, :version, :position)
                        ON CONFLICT (project_id) DO NOTHING
                        """)
                .param("project", event.projectId().value())
                .param("organization", event.organizationId().value())
                .param("name", event.name())
                .param("key", event.key())
                .param("description", event.description())
                .param("type", event.type().wire())
                .param("createdBy", event.createdBy().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
        for (ProjectStatus status : event.statuses()) {
            add(event, status, version, position);
        }
    }

    @EventHandler
    void on(ProjectRenamed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "name", event.name(), at, version, position);
    }

    @EventHandler
    void on(ProjectDescribed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "description", event.description(), at, version, position);
    }

    @EventHandler
    void on(ProjectArchived event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "archived", true, at, version, position);
    }

    @EventHandler
    void on(ProjectUnarchived event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "archived", false, at, version, position);
    }

    @EventHandler
    void on(ProjectMarkedAsSample event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "sample", true, at, version, position);
    }

    @EventHandler
    void on(ProjectDeleted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.projectId().value(), "deleted", true, at, version, position);
    }

    /** A label is a resource of its own: the project gets a new version, but was not edited. */
    @EventHandler
    void on(LabelCreated event, @SequenceNumber long version) {
        rows.advance(event.projectId().value(), version);
    }

    @EventHandler
    void on(LabelDeleted event, @SequenceNumber long version) {
        rows.advance(event.projectId().value(), version);
    }

    private void add(ProjectCreated event, ProjectStatus status, long version, long position) {
        jdbc.sql("""
                        INSERT INTO query.status
                            (status_id, organization_id, project_id, name, category, position, rank, color, version,
                             revision)
                        VALUES (:status, :organization, :project, :name, :category, :place, :rank, :color, :version,
                                :position)
                        ON CONFLICT (status_id) DO NOTHING
                        """)
                .param("status", status.statusId().value())
                .param("organization", event.organizationId().value())
                .param("project", event.projectId().value())
                .param("name", status.name())
                .param("category", status.category().wire())
                .param("place", status.position())
                .param("rank", Rank.ofNumber(status.position() + 1).text())
                .param("color", status.color())
                .param("version", version)
                .param("position", position)
                .update();
    }
}
