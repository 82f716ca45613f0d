package io.workscribe.command.wiki;

import io.workscribe.api.wiki.PageId;
import java.util.Optional;

/** What pages said before. */
interface PageVersions {

    /** What a run of autosaves came to, by the number of its first. Empty when the page has no such version. */
    Optional<PageText> find(PageId pageId, long version);
}
