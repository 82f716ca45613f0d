package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.WithdrawInvitation;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When somebody may not invite any more, then what they have sent and nobody has accepted is taken back. Which that is
 * the policy notes itself: a table that another group fills may not have the newest yet.
 */
@Component
@ProcessingGroup(WithdrawInvitations.GROUP)
@DisallowReplay
class WithdrawInvitations {

    static final String GROUP = "policy.withdraw-invitations";

    private final CommandGateway commands;
    private final OpenInvitations open;

    WithdrawInvitations(CommandGateway commands, OpenInvitations open) {
        this.commands = commands;
        this.open = open;
    }

    @EventHandler
    void on(MemberInvited event) {
        open.add(event.invitationId(), event.organizationId(), event.invitedBy());
    }

    @EventHandler
    void on(InvitationAccepted event) {
        open.remove(event.invitationId());
    }

    @EventHandler
    void on(InvitationRevoked event) {
        open.remove(event.invitationId());
    }

    @EventHandler
    void on(MemberRoleChanged event) {
        if (event.role() == Role.MEMBER) {
            withdraw(event.organizationId(), event.userId());
        }
    }

    @EventHandler
    void on(MemberRemoved event) {
        withdraw(event.organizationId(), event.userId());
    }

    private void withdraw(OrganizationId organizationId, UserId invitedBy) {
        for (InvitationId invitation : open.by(organizationId, invitedBy)) {
            commands.sendAndWait(new WithdrawInvitation(invitation));
        }
    }
}
