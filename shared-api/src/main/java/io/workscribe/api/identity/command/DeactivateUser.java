package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes the account to sign-in; nothing is deleted. */
public record DeactivateUser(@TargetAggregateIdentifier UserId userId) implements IdentityCommand {}
