package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** It is known that the account's e-mail address belongs to the person who uses the account. */
@Revision("1")
public record EmailVerified(UserId userId) implements IdentityEvent {}
