package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.PageId;

/** Commands of the {@code Page} aggregate. Those that concern its place are a {@link SpaceCommand}. */
public sealed interface PageCommand permits EditPage, RestorePage {

    PageId pageId();
}
