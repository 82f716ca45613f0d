package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ReactivateUser(@TargetAggregateIdentifier UserId userId) implements IdentityCommand {}
