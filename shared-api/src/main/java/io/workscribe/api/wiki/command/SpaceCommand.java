package io.workscribe.api.wiki.command;

import io.workscribe.api.wiki.SpaceId;

/** Commands of the {@code Space} aggregate, which decides about the tree of its pages, too. */
public sealed interface SpaceCommand
        permits CreateFirstSpace,
                CreatePage,
                CreateSpace,
                DeletePage,
                DeleteSpace,
                EditSpace,
                MovePage,
                RestoreSpace,
                ReturnPage {

    SpaceId spaceId();
}
