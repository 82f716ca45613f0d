package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * authorId is createdBy by the name that clients know. updatedAt is when the page was last edited, movedAt when it was last
 * put elsewhere: null if never.
 */
public record PageView(
        PageId id,
        OrganizationId orgId,
        SpaceId spaceId,
        @Nullable PageId parentPageId,
        String title,
        @Nullable Document contentJson,
        @Nullable String iconEmoji,
        int position,
        int depth,
        UserId createdBy,
        UserId authorId,
        UserSummary author,
        UserId lastEditedBy,
        UserSummary lastEditor,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant movedAt,
        long version)
        implements Versioned {}
