package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.PageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a new version that reads as that one did. */
public record RestorePage(@TargetAggregateIdentifier PageId pageId, long version) implements PageCommand {}
