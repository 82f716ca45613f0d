package io.workscribe.command.identity;

import org.jspecify.annotations.Nullable;

/** An answer of which the refresh token may be kept back. */
interface HasRefreshToken {

    @Nullable
    String refreshToken();

    /** What else there is to tell. */
    Object withoutRefreshToken();
}
