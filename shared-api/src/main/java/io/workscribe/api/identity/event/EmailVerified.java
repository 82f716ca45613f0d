package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/**
 * A sign-in provider vouches that the account's e-mail address belongs to the person who uses the account; a password
 * that was set before is gone.
 */
@Revision("1")
public record EmailVerified(UserId userId) implements IdentityEvent {}
