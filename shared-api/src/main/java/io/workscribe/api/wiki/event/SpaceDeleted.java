package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record SpaceDeleted(SpaceId spaceId, OrganizationId organizationId) implements SpaceEvent {}
