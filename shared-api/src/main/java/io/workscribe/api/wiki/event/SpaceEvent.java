package io.workscribe.api.wiki.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.SpaceId;

/** Events of the {@code Space} aggregate. */
public sealed interface SpaceEvent
        permits PageAdded,
                PageMoved,
                PageRemoved,
                PageReturned,
                SpaceCreated,
                SpaceDeleted,
                SpaceDescribed,
                SpaceIconChanged,
                SpaceRenamed,
                SpaceRestored {

    SpaceId spaceId();

    OrganizationId organizationId();
}
