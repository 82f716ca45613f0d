package io.workscribe.api.wiki.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One saved version, complete; content and iconEmoji may be null.
 *
 * @param run the version that began the run of autosaves to which this one belongs; null when somebody asked for the save
 */
@Revision("2")
public record PageEdited(
        PageId pageId,
        OrganizationId organizationId,
        SpaceId spaceId,
        String title,
        @Nullable Document content,
        @Nullable String iconEmoji,
        @Nullable Long run)
        implements PageEvent {}
