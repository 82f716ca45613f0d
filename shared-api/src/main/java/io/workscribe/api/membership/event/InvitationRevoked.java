package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.serialization.Revision;

/**
 * By somebody, by a newer invitation of the same address, or because the inviter may not invite any more: the
 * metadata say who acted.
 */
@Revision("1")
public record InvitationRevoked(InvitationId invitationId, OrganizationId organizationId) implements InvitationEvent {}
