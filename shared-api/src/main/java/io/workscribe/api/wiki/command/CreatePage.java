package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Document;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** parentPageId, content and iconEmoji may be null. */
public record CreatePage(
        @TargetAggregateIdentifier SpaceId spaceId,
        PageId pageId,
        PageId parentPageId,
        String title,
        Document content,
        String iconEmoji)
        implements SpaceCommand {}
