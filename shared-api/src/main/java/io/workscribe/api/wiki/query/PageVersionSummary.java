package io.workscribe.api.wiki.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A saved version without its content; restoredVersion is null unless it was made by restoring that one. */
public record PageVersionSummary(
        long version,
        String title,
        UserId editedBy,
        UserSummary editor,
        Instant editedAt,
        @Nullable Long restoredVersion) {}
