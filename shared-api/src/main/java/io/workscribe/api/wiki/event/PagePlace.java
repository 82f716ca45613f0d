package io.workscribe.api.wiki.event;

import io.workscribe.api.wiki.PageId;

/** Where a page stood, as it is inside events. position is the 0-based place among the children of the parent. */
public record PagePlace(PageId pageId, PageId parentPageId, int position) {}
