package io.workscribe.api.task.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** updatedAt is the page's; pageTitle is title by the name that clients know. */
public record LinkedPage(
        LinkId linkId,
        PageId pageId,
        SpaceId spaceId,
        String spaceName,
        String title,
        String pageTitle,
        @Nullable String iconEmoji,
        Instant updatedAt,
        Instant linkedAt,
        UserId linkedBy) {}
