package io.workscribe.api.wiki.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** content and iconEmoji may be null. Where the page stands is told by PageAdded. */
@Revision("1")
public record PageCreated(
        PageId pageId,
        OrganizationId organizationId,
        SpaceId spaceId,
        String title,
        @Nullable Document content,
        @Nullable String iconEmoji,
        UserId createdBy)
        implements PageEvent {}
