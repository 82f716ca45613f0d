package io.workscribe.api.wiki.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All changes together are one version. */
public record EditPage(
        @TargetAggregateIdentifier PageId pageId,
        Change<String> title,
        Change<Document> content,
        Change<String> iconEmoji)
        implements PageCommand {}
