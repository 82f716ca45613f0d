package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The page became the last child of its parent, or the last root when parentPageId is null. position is the 0-based place among the siblings; depth is 0 for roots. */
@Revision("1")
public record PageAdded(
        SpaceId spaceId,
        OrganizationId organizationId,
        PageId pageId,
        @Nullable PageId parentPageId,
        int position,
        int depth)
        implements SpaceEvent {}
