package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** The account lets its owner in again; sessions from before are not brought back. */
@Revision("1")
public record UserReactivated(UserId userId) implements IdentityEvent {}
