package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/**
 * An account was opened, with a password or by an identity. The e-mail address is in lower case and unverified until
 * another event says more.
 */
@Revision("1")
public record UserRegistered(UserId userId, PersonalText email, PersonalText displayName) implements IdentityEvent {}
