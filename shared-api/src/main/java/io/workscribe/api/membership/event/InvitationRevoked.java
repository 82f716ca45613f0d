package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record InvitationRevoked(InvitationId invitationId, OrganizationId organizationId) implements InvitationEvent {}
