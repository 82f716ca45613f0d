package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The page and all below it (parents before children) left the tree; siblings behind it close up. places: where the
 * descendants stood, in the same order; null in events of revision 1, which did not say.
 */
@Revision("2")
public record PageRemoved(
        SpaceId spaceId,
        OrganizationId organizationId,
        PageId pageId,
        @Nullable PageId parentPageId,
        int position,
        List<PageId> descendants,
        @Nullable List<PagePlace> places)
        implements SpaceEvent {}
