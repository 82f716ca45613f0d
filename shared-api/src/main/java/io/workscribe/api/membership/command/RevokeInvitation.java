package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record RevokeInvitation(@TargetAggregateIdentifier InvitationId invitationId, OrganizationId organizationId)
        implements InvitationCommand {}
