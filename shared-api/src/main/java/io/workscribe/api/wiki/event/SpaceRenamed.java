package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** The key does not change with it. */
@Revision("1")
public record SpaceRenamed(SpaceId spaceId, OrganizationId organizationId, String name, String previousName)
        implements SpaceEvent {}
