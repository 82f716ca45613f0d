package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousIconEmoji may be null. */
@Revision("1")
public record SpaceIconChanged(
        SpaceId spaceId,
        OrganizationId organizationId,
        @Nullable String iconEmoji,
        @Nullable String previousIconEmoji) implements SpaceEvent {}
