package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.serialization.Revision;

/** The link works no more. The membership has an event of its own, {@link MemberJoined}, in the same transaction. */
@Revision("1")
public record InvitationAccepted(InvitationId invitationId, OrganizationId organizationId, UserId userId)
        implements InvitationEvent {}
