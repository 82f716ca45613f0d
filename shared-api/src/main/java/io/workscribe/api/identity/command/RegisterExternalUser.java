package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.ExternalIdentity;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account without a password for somebody whose identity and e-mail address a provider has verified.
 *
 * @param email in lower case
 * @param avatarUrl may be null
 */
public record RegisterExternalUser(
        @TargetAggregateIdentifier UserId userId,
        String email,
        String displayName,
        @Nullable String avatarUrl,
        ExternalIdentity identity)
        implements IdentityCommand {}
