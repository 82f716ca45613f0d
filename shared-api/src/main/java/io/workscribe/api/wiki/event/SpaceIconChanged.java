package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** previousIconEmoji may be null. */
@Revision("1")
public record SpaceIconChanged(
        SpaceId spaceId, OrganizationId organizationId, String iconEmoji, String previousIconEmoji)
        implements SpaceEvent {}
