package io.workscribe.api.identity.event;

import io.workscribe.api.common.UserId;

/** Events of the {@code User} aggregate. */
public sealed interface IdentityEvent
        permits AvatarChanged,
                EmailConfirmed,
                EmailVerified,
                ExternalIdentityLinked,
                UserDeactivated,
                UserLocaleChanged,
                UserReactivated,
                UserRegistered,
                UserRenamed,
                UserTimezoneChanged {

    UserId userId();
}
