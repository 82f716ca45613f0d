package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens the account to sign-in again. The sessions that its deactivation ended stay ended. */
public record ReactivateUser(@TargetAggregateIdentifier UserId userId) implements IdentityCommand {}
