package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** Says the address of the new picture, which the provider of an identity told. */
@Revision("1")
public record AvatarChanged(UserId userId, PersonalText avatarUrl) implements IdentityEvent {}
