package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** previousDescription may be null. */
@Revision("1")
public record SpaceDescribed(
        SpaceId spaceId, OrganizationId organizationId, String description, String previousDescription)
        implements SpaceEvent {}
