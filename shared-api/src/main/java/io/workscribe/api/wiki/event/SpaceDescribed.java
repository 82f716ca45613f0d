package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousDescription may be null. */
@Revision("1")
public record SpaceDescribed(
        SpaceId spaceId,
        OrganizationId organizationId,
        @Nullable String description,
        @Nullable String previousDescription)
        implements SpaceEvent {}
