package io.workscribe.api.search.query;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** subtitle: the name of the space. entityId is the id once more. */
public record PageResult(
        PageId id,
        String title,
        String subtitle,
        PageId entityId,
        SpaceId spaceId,
        String spaceName,
        Instant updatedAt,
        @Nullable Highlight highlight)
        implements SearchResult {}
