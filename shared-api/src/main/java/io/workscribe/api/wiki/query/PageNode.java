package io.workscribe.api.wiki.query;

import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page in the tree of its space, without its content. rank: sorts siblings by code point. */
public record PageNode(
        PageId id,
        SpaceId spaceId,
        @Nullable PageId parentPageId,
        String title,
        @Nullable String iconEmoji,
        int position,
        int depth,
        String rank,
        long version,
        long revision,
        List<PageNode> children)
        implements ShownVersion {}
