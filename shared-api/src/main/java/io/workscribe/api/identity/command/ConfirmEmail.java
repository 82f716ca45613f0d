package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Whoever uses the account reads what is mailed to its address. */
public record ConfirmEmail(@TargetAggregateIdentifier UserId userId) implements IdentityCommand {}
