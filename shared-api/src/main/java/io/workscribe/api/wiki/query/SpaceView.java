package io.workscribe.api.wiki.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** pageCount is the number of live pages. */
public record SpaceView(
        SpaceId id,
        OrganizationId orgId,
        String name,
        String key,
        @Nullable String description,
        @Nullable String iconEmoji,
        UserId createdBy,
        Instant createdAt,
        Instant updatedAt,
        long pageCount,
        long version,
        long revision)
        implements ShownVersion {}
