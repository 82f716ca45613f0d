package io.workscribe.api.wiki.event;

import io.workscribe.api.wiki.PageId;
import org.jspecify.annotations.Nullable;

/** Where a page stood, as it is inside events. position is the 0-based place among the children of the parent. */
public record PagePlace(PageId pageId, @Nullable PageId parentPageId, int position) {}
