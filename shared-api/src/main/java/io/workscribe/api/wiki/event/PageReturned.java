package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A removed page and the pages that went with it are in the tree again; siblings behind it make room. below: where those
 * stand, parents before children, siblings in their order. That they can be read again is told by {@link PageUndeleted}.
 */
@Revision("1")
public record PageReturned(
        SpaceId spaceId,
        OrganizationId organizationId,
        PageId pageId,
        @Nullable PageId parentPageId,
        int position,
        int depth,
        List<PagePlace> below)
        implements SpaceEvent {}
