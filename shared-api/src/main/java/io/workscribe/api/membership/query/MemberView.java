package io.workscribe.api.membership.query;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.membership.MembershipId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A membership together with the person; joinedAt is the latest time they joined. */
public record MemberView(
        MembershipId id,
        UserId userId,
        String email,
        String displayName,
        @Nullable String avatarUrl,
        Role role,
        Instant joinedAt,
        long version)
        implements Versioned {}
