package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The language that somebody wants to be spoken to in.
 *
 * @param locale a tag of BCP 47; null where their device decides
 */
@Revision("1")
public record UserLocaleChanged(UserId userId, @Nullable PersonalText locale) implements IdentityEvent {}
