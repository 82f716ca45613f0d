package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** The page says again what it said. No version; where it stands is told by {@link PageReturned}. */
@Revision("1")
public record PageUndeleted(PageId pageId, OrganizationId organizationId, SpaceId spaceId) implements PageEvent {}
