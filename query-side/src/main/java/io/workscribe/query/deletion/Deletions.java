package io.workscribe.query.deletion;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.query.row.Timestamps;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.deletion}: for each thing its newest deletion, marked when it has been brought back. An
 * event that the row already shows changes nothing.
 */
class Deletions {

    private final JdbcClient jdbc;

    Deletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a deleted thing is and belongs to. */
    record Root(
            DeletedResource resource,
            UUID id,
            OrganizationId organizationId,
            @Nullable ProjectId projectId,
            @Nullable SpaceId spaceId,
            @Nullable TaskId taskId) {

        static Root inProject(
                DeletedResource resource,
                UUID id,
                OrganizationId organizationId,
                ProjectId projectId,
                @Nullable TaskId taskId) {
            return new Root(resource, id, organizationId, projectId, null, taskId);
        }

        static Root inSpace(DeletedResource resource, UUID id, OrganizationId organizationId, SpaceId spaceId) {
            return new Root(resource, id, organizationId, null, spaceId, null);
        }
    }

    void add(Root root, DomainEventMessage<?> message, long position) {
        ChangeStamp change = ChangeStamp.of(message);
        Object actor = message.getMetaData().get(MetaKeys.ACTOR);
        jdbc.sql("""
                        INSERT INTO query.deletion AS known
                            (id, resource, organization_id, project_id, space_id, task_id, deleted_at, deleted_by_id, change_id,
                             position, restored, version)
                        VALUES (:id, :resource, :organization, :project, :space, :task, :at, :actor, :change, :position, false,
                                :version)
                        ON CONFLICT (id) DO UPDATE
                            SET deleted_at = excluded.deleted_at, deleted_by_id = excluded.deleted_by_id,
                                change_id = excluded.change_id, position = excluded.position, restored = false,
                                version = excluded.version
                            WHERE known.version < excluded.version
                        """)
                .param("id", root.id())
                .param("resource", root.resource().wire())
                .param("organization", root.organizationId().value())
                .param(
                        "project",
                        root.projectId() == null ? null : root.projectId().value())
                .param("space", root.spaceId() == null ? null : root.spaceId().value())
                .param("task", root.taskId() == null ? null : root.taskId().value())
                .param("at", Timestamps.of(change.at()))
                .param("actor", actor == null ? null : UUID.fromString(actor.toString()))
                .param("change", change.id())
                .param("position", position)
                .param("version", message.getSequenceNumber())
                .update();
    }

    void restore(UUID id, long version) {
        jdbc.sql("UPDATE query.deletion SET restored = true, version = :version WHERE id = :id AND version < :version")
                .param("id", id)
                .param("version", version)
                .update();
    }
}
