package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * position is the 0-based place among the new siblings; at or beyond their end means the end. A null parentPageId means
 * the root.
 */
public record MovePage(
        @TargetAggregateIdentifier SpaceId spaceId,
        PageId pageId,
        @Nullable PageId parentPageId,
        int position) implements SpaceCommand {}
