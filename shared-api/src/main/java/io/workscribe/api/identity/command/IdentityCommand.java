package io.workscribe.api.identity.command;

import io.workscribe.api.common.UserId;

/** Commands of the {@code User} aggregate. */
public sealed interface IdentityCommand
        permits ConfirmEmail,
                DeactivateUser,
                EditUser,
                ReactivateUser,
                RegisterExternalUser,
                RegisterUser,
                SignInWithIdentity {

    UserId userId();
}
