package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;

/** Events of the {@code Invitation} aggregate. */
public sealed interface InvitationEvent permits InvitationAccepted, InvitationRevoked, MemberInvited {

    InvitationId invitationId();

    OrganizationId organizationId();
}
