package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** What it said stays in the stream. That it left the tree is told by {@link PageRemoved}. */
@Revision("1")
public record PageDeleted(PageId pageId, OrganizationId organizationId, SpaceId spaceId) implements PageEvent {}
