package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * All changes together are one version.
 *
 * @param coalesce whether it is an autosave: those of one person in ten minutes are shown as one version
 */
public record EditPage(
        @TargetAggregateIdentifier PageId pageId,
        @Nullable Change<String> title,
        @Nullable Change<Document> content,
        @Nullable Change<String> iconEmoji,
        boolean coalesce)
        implements PageCommand {}
