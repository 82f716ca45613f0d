package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import org.jspecify.annotations.Nullable;

/**
 * Refused like {@link PageById}.
 *
 * @param after the row behind which the page begins; null to begin where skip says
 */
public record PageHistory(
        PageId pageId,
        UserId viewer,
        int skip,
        int limit,
        @Nullable Cursor after) implements Query<PageVersionList> {

    /** From a place in the list, counted in rows. */
    public PageHistory(PageId pageId, UserId viewer, int skip, int limit) {
        this(pageId, viewer, skip, limit, null);
    }

    @Override
    public Class<PageVersionList> resultType() {
        return PageVersionList.class;
    }
}
