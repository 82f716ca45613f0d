package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose open invitations there are, as far as {@link WithdrawInvitations} has read. */
@Component
class OpenInvitations {

    private final JdbcClient jdbc;

    OpenInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InvitationId invitationId, OrganizationId organizationId, UserId invitedBy) {
        jdbc.sql("INSERT INTO command.open_invitation (invitation_id, organization_id, invited_by) VALUES (?, ?, ?) "
                        + "ON CONFLICT (invitation_id) DO NOTHING")
                .params(invitationId.value(), organizationId.value(), invitedBy.value())
                .update();
    }

    void remove(InvitationId invitationId) {
        jdbc.sql("DELETE FROM command.open_invitation WHERE invitation_id = ?")
                .param(invitationId.value())
                .update();
    }

    List<InvitationId> by(OrganizationId organizationId, UserId invitedBy) {
        return jdbc
                .sql("SELECT invitation_id FROM command.open_invitation WHERE organization_id = ? AND invited_by = ? "
                        + "ORDER BY invitation_id")
                .params(organizationId.value(), invitedBy.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(InvitationId::new)
                .toList();
    }
}
