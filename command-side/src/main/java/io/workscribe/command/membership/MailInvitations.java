package io.workscribe.command.membership;

import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.command.mail.MailComposer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When somebody is invited, then the mail goes out that was drafted with the link before: whatever happens to the process
 * that did so, no invitation is without its mail.
 */
@Component
@ProcessingGroup(MailInvitations.GROUP)
class MailInvitations {

    static final String GROUP = "policy.mail-invitations";

    private final MailComposer mails;

    MailInvitations(MailComposer mails) {
        this.mails = mails;
    }

    @EventHandler
    @DisallowReplay
    void on(MemberInvited event) {
        mails.sendInvitation(event.invitationId().value());
    }
}
