package io.workscribe.api.membership.command;

import io.workscribe.api.membership.InvitationId;

/** Commands of the {@code Invitation} aggregate. */
public sealed interface InvitationCommand permits AcceptInvitation, InviteMember, RevokeInvitation, WithdrawInvitation {

    InvitationId invitationId();
}
