package io.workscribe.api.task.query;

import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/** Who did something, as shown to others. */
public record ActorSummary(
        UserId id, String displayName, @Nullable String avatarUrl) {}
