package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.wiki.PageId;
import java.time.Instant;

/** A page as it read in one version; contentJson, iconEmoji and restoredVersion may be null. */
public record PageVersionView(
        PageId pageId,
        long version,
        String title,
        Document contentJson,
        String iconEmoji,
        UserId editedBy,
        UserSummary editor,
        Instant editedAt,
        Long restoredVersion) {}
