package io.workscribe.query.membership;

import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessingGroup("query.directory")
class InvitationProjection {

    private final JdbcClient jdbc;

    InvitationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(MemberInvited event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        INSERT INTO query.invitation
                            (invitation_id, organization_id, email, role, invited_by, token_hash, state, created_at,
                             expires_at, version)
                        VALUES (:invitation, :organization, :email, :role, :invitedBy, :tokenHash, 'pending', :at,
                                :expiresAt, :version)
                        ON CONFLICT (invitation_id) DO NOTHING
                        """)
                .param("invitation", event.invitationId().value())
                .param("organization", event.organizationId().value())
                .param("email", event.email().text())
                .param("role", event.role().wire())
                .param("invitedBy", event.invitedBy().value())
                .param("tokenHash", event.tokenHash())
                .param("at", Timestamps.of(at))
                .param("expiresAt", Timestamps.of(event.expiresAt()))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(InvitationAccepted event, @SequenceNumber long version) {
        close(event.invitationId(), "accepted", version);
    }

    @EventHandler
    void on(InvitationRevoked event, @SequenceNumber long version) {
        close(event.invitationId(), "revoked", version);
    }

    private void close(InvitationId invitationId, String state, long version) {
        jdbc.sql("""
                        UPDATE query.invitation SET state = :state, version = :version
                        WHERE invitation_id = :invitation AND version < :version
                        """)
                .param("invitation", invitationId.value())
                .param("state", state)
                .param("version", version)
                .update();
    }
}
