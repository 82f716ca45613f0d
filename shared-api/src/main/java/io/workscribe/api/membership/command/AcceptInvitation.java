package io.workscribe.api.membership.command;

import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The person becomes a member with the invited role, in the same unit of work. */
public record AcceptInvitation(@TargetAggregateIdentifier InvitationId invitationId, UserId userId)
        implements InvitationCommand {}
