package io.workscribe.command.membership;

import io.workscribe.api.membership.InvitationId;

/** Lets a new invitation end an older one, in its own unit of work. */
interface Invitations {

    void replace(InvitationId invitationId);
}
