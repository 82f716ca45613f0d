package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record InvitationAccepted(InvitationId invitationId, OrganizationId organizationId, UserId userId)
        implements InvitationEvent {}
