package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills what {@link MembershipLookup} reads. */
@ProcessingGroup(LookupGroup.GROUP)
class MembershipLookupProjection {

    private final JdbcClient jdbc;

    MembershipLookupProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OrganizationCreated event) {
        jdbc.sql("INSERT INTO command.known_organization (organization_id, slug, name) VALUES (?, ?, ?) "
                        + "ON CONFLICT (organization_id) DO NOTHING")
                .params(event.organizationId().value(), event.slug(), event.name())
                .update();
    }

    @EventHandler
    void on(OrganizationSlugChanged event) {
        jdbc.sql("UPDATE command.known_organization SET slug = ? WHERE organization_id = ?")
                .params(event.slug(), event.organizationId().value())
                .update();
    }

    @EventHandler
    void on(OrganizationRenamed event) {
        jdbc.sql("UPDATE command.known_organization SET name = ? WHERE organization_id = ?")
                .params(event.name(), event.organizationId().value())
                .update();
    }

    @EventHandler
    void on(MemberJoined event) {
        putRole(event.organizationId(), event.userId(), event.role());
    }

    @EventHandler
    void on(MemberRoleChanged event) {
        putRole(event.organizationId(), event.userId(), event.role());
    }

    @EventHandler
    void on(MemberRemoved event) {
        jdbc.sql("DELETE FROM command.known_member WHERE organization_id = ? AND user_id = ?")
                .params(event.organizationId().value(), event.userId().value())
                .update();
    }

    private void putRole(OrganizationId organizationId, UserId userId, Role role) {
        jdbc.sql("INSERT INTO command.known_member (organization_id, user_id, role) VALUES (?, ?, ?) "
                        + "ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role")
                .params(organizationId.value(), userId.value(), role.wire())
                .update();
    }
}
