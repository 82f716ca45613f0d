package io.workscribe.api.identity.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown to themselves.
 *
 * @param locale a tag of BCP 47; null where the device decides
 * @param timezone a name of the IANA's list; null where the device decides
 */
public record UserView(
        UserId id,
        String email,
        String displayName,
        @Nullable String avatarUrl,
        boolean emailVerified,
        @Nullable String oauthProvider,
        @Nullable String locale,
        @Nullable String timezone,
        Instant createdAt,
        long version)
        implements Versioned {}
