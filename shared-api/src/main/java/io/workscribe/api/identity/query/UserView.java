package io.workscribe.api.identity.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as shown to themselves. */
public record UserView(
        UserId id,
        String email,
        String displayName,
        @Nullable String avatarUrl,
        boolean emailVerified,
        @Nullable String oauthProvider,
        Instant createdAt,
        long version)
        implements Versioned {}
