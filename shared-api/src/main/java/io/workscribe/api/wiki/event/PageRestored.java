package io.workscribe.api.wiki.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The page reads again as it did in that version, the sequence number of one of its own events. */
@Revision("1")
public record PageRestored(
        PageId pageId,
        OrganizationId organizationId,
        SpaceId spaceId,
        long restoredVersion,
        String title,
        @Nullable Document content,
        @Nullable String iconEmoji)
        implements PageEvent {}
