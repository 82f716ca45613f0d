package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** People go by another name from now on, wherever they are shown, in the past too. */
@Revision("1")
public record UserRenamed(UserId userId, PersonalText displayName) implements IdentityEvent {}
