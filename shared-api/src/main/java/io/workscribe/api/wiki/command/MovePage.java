package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Place;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * place: among the new siblings. A null parentPageId means the root.
 */
public record MovePage(
        @TargetAggregateIdentifier SpaceId spaceId,
        PageId pageId,
        @Nullable PageId parentPageId,
        Place<PageId> place) implements SpaceCommand {

    /** To a position. */
    public MovePage(SpaceId spaceId, PageId pageId, @Nullable PageId parentPageId, int position) {
        this(spaceId, pageId, parentPageId, Place.at(position));
    }
}
