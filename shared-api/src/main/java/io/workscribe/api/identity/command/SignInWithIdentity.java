package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.ExternalIdentity;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The owner of this identity signs in to the account, which is linked with it unless it is already. To link them the
 * provider must have verified that the account's e-mail address is theirs.
 *
 * @param avatarUrl their picture at the provider; may be null
 */
public record SignInWithIdentity(
        @TargetAggregateIdentifier UserId userId,
        ExternalIdentity identity,
        @Nullable String avatarUrl) implements IdentityCommand {}
