package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's days begin and end.
 *
 * @param timezone its name in the IANA's list; null where their device decides
 */
@Revision("1")
public record UserTimezoneChanged(UserId userId, @Nullable PersonalText timezone) implements IdentityEvent {}
