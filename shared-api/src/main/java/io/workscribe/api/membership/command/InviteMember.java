package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Invites the owner of a lower-case e-mail address. tokenHash is the SHA-256 of the secret link token, in lower-
 * case hex. A pending invitation of the same address is revoked by it.
 */
public record InviteMember(
        @TargetAggregateIdentifier InvitationId invitationId,
        OrganizationId organizationId,
        String email,
        Role role,
        String tokenHash)
        implements InvitationCommand {}
