package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** A deleted space is there again, and has its key. */
@Revision("1")
public record SpaceRestored(SpaceId spaceId, OrganizationId organizationId, String key) implements SpaceEvent {}
