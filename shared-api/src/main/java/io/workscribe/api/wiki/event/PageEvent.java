package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;

/** Events of the {@code Page} aggregate. */
public sealed interface PageEvent permits PageCreated, PageDeleted, PageEdited, PageRestored, PageUndeleted {

    PageId pageId();

    OrganizationId organizationId();

    SpaceId spaceId();
}
