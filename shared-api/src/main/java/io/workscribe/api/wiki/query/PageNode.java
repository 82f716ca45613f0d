package io.workscribe.api.wiki.query;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.List;

/** A page in the tree of its space, without its content; parentPageId and iconEmoji may be null. */
public record PageNode(
        PageId id,
        SpaceId spaceId,
        PageId parentPageId,
        String title,
        String iconEmoji,
        int position,
        int depth,
        List<PageNode> children) {}
