package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens an account. The e-mail is in lower case; credentials are kept beside it and never travel in a message.
 */
public record RegisterUser(@TargetAggregateIdentifier UserId userId, String email, String displayName)
        implements IdentityCommand {}
