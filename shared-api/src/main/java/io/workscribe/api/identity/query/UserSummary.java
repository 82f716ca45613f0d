package io.workscribe.api.identity.query;

import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/** A person as shown to others. */
public record UserSummary(
        UserId id, String displayName, @Nullable String avatarUrl, String email) {}
