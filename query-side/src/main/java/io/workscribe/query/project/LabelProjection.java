package io.workscribe.query.project;

import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.platform.messaging.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessingGroup("query.directory")
class LabelProjection {

    private final JdbcClient jdbc;

    LabelProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LabelCreated event, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.label
                            (label_id, organization_id, project_id, name, color, deleted, version, edit_version, revision)
                        VALUES (:label, :organization, :project, :name, :color, false, :version, :version, :position)
                        ON CONFLICT (label_id) DO NOTHING
                        """)
                .param("label", event.labelId().value())
                .param("organization", event.organizationId().value())
                .param("project", event.projectId().value())
                .param("name", event.name())
                .param("color", event.color())
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(LabelDeleted event, @SequenceNumber long version, @Position long position) {
        change(event.labelId(), "deleted = true", version, position).update();
    }

    @EventHandler
    void on(LabelRestored event, @SequenceNumber long version, @Position long position) {
        change(event.labelId(), "deleted = false, name = :name", version, position)
                .param("name", event.name())
                .update();
    }

    private JdbcClient.StatementSpec change(LabelId labelId, String assignments, long version, long position) {
        return jdbc.sql(
                        "UPDATE query.label SET " + assignments + ", edit_version = :version,"
                                + " revision = greatest(revision, :position) WHERE label_id = :label AND edit_version < :version")
                .param("label", labelId.value())
                .param("version", version)
                .param("position", position);
    }
}
