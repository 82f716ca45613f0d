package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The page and all below it moved. Siblings behind the old place close up and those from the new place on make room: positions are dense. A null parent means the root. */
@Revision("1")
public record PageMoved(
        SpaceId spaceId,
        OrganizationId organizationId,
        PageId pageId,
        @Nullable PageId parentPageId,
        int position,
        int depth,
        @Nullable PageId previousParentPageId,
        int previousPosition,
        int previousDepth)
        implements SpaceEvent {}
