package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The space was empty. Its key is free again. key and name are null in events of revision 1, which did not say. */
@Revision("2")
public record SpaceDeleted(
        SpaceId spaceId,
        OrganizationId organizationId,
        @Nullable String key,
        @Nullable String name) implements SpaceEvent {}
