package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Document;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** parentPageId, content and iconEmoji may be null. */
public record CreatePage(
        @TargetAggregateIdentifier SpaceId spaceId,
        PageId pageId,
        @Nullable PageId parentPageId,
        String title,
        @Nullable Document content,
        @Nullable String iconEmoji)
        implements SpaceCommand {}
