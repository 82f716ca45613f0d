package io.workscribe.api.identity.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * People say how they want to be called and spoken to. Only the name cannot be cleared.
 *
 * @param locale a tag of BCP 47
 * @param timezone a name of the IANA's list
 */
public record EditUser(
        @TargetAggregateIdentifier UserId userId,
        @Nullable Change<String> displayName,
        @Nullable Change<String> locale,
        @Nullable Change<String> timezone)
        implements IdentityCommand {}
