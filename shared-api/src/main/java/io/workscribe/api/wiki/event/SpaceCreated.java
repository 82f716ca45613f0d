package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** description and iconEmoji may be null. createdBy is also the creator of the organization whose first space this is. */
@Revision("1")
public record SpaceCreated(
        SpaceId spaceId,
        OrganizationId organizationId,
        String name,
        String key,
        @Nullable String description,
        @Nullable String iconEmoji,
        UserId createdBy)
        implements SpaceEvent {}
