package io.workscribe.query.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessingGroup("query.directory")
class OrganizationProjection {

    private final JdbcClient jdbc;

    OrganizationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OrganizationCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.organization
                            (organization_id, name, slug, created_by, created_at, updated_at, version, revision)
                        VALUES (:organization, :name, :slug, :createdBy, :at, :at, :version, :position)
                        ON CONFLICT (organization_id) DO NOTHING
                        """)
                .param("organization", event.organizationId().value())
                .param("name", event.name())
                .param("slug", event.slug())
                .param("createdBy", event.createdBy().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(OrganizationRenamed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.organizationId(), "name", event.name(), at, version, position);
    }

    @EventHandler
    void on(
            OrganizationSlugChanged event,
            @Timestamp Instant at,
            @SequenceNumber long version,
            @Position long position) {
        change(event.organizationId(), "slug", event.slug(), at, version, position);
    }

    /** column is one of the names above, never input. */
    private void change(
            OrganizationId organizationId, String column, Object value, Instant at, long version, long position) {
        jdbc.sql("UPDATE query.organization SET " + column + " = :value, updated_at = :at, version = :version,"
                        + " revision = greatest(revision, :position)"
                        + " WHERE organization_id = :organization AND version < :version")
                .param("organization", organizationId.value())
                .param("value", value)
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }
}
