package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.wiki.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page as it read in one version. */
public record PageVersionView(
        PageId pageId,
        long version,
        String title,
        @Nullable Document contentJson,
        @Nullable String iconEmoji,
        UserId editedBy,
        UserSummary editor,
        Instant editedAt,
        @Nullable Long restoredVersion) {}
