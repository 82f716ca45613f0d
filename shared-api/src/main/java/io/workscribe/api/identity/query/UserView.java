package io.workscribe.api.identity.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import java.time.Instant;

/** A person as shown to themselves. avatarUrl and oauthProvider may be null. */
public record UserView(
        UserId id,
        String email,
        String displayName,
        String avatarUrl,
        boolean emailVerified,
        String oauthProvider,
        Instant createdAt,
        long version)
        implements Versioned {}
