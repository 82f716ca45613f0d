package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record UserReactivated(UserId userId) implements IdentityEvent {}
