package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Kills the link, also one that has been used or has expired. Whoever joined with it stays a member. */
public record RevokeInvitation(@TargetAggregateIdentifier InvitationId invitationId, OrganizationId organizationId)
        implements InvitationCommand {}
