package io.workscribe.command.lookup;

import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.command.lookup.InvitationLookup.State;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills what {@link InvitationLookup} reads. */
@ProcessingGroup(LookupGroup.GROUP)
class InvitationLookupProjection {

    private final JdbcClient jdbc;

    InvitationLookupProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(MemberInvited event) {
        jdbc.sql("INSERT INTO command.known_invitation "
                        + "(invitation_id, organization_id, email, token_hash, state, expires_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (invitation_id) DO NOTHING")
                .params(
                        event.invitationId().value(),
                        event.organizationId().value(),
                        event.email().text(),
                        event.tokenHash(),
                        State.PENDING.name(),
                        event.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(InvitationAccepted event) {
        putState(event.invitationId(), State.ACCEPTED);
    }

    @EventHandler
    void on(InvitationRevoked event) {
        putState(event.invitationId(), State.REVOKED);
    }

    private void putState(InvitationId invitationId, State state) {
        jdbc.sql("UPDATE command.known_invitation SET state = ? WHERE invitation_id = ?")
                .params(state.name(), invitationId.value())
                .update();
    }
}
