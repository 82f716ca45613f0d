package io.workscribe.api.membership.command;

import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an open invitation if its inviter may not invite any more. */
public record WithdrawInvitation(@TargetAggregateIdentifier InvitationId invitationId) implements InvitationCommand {}
