package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** All sessions have ended, and the account lets nobody in. Memberships and assignments stay. */
@Revision("1")
public record UserDeactivated(UserId userId) implements IdentityEvent {}
