package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** Whoever uses the account has used a link that was mailed to its address. Password and sessions are none of it. */
@Revision("1")
public record EmailConfirmed(UserId userId) implements IdentityEvent {}
