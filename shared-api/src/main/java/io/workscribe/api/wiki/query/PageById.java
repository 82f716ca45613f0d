package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;

/** Refused with PAGE_NOT_FOUND, or FORBIDDEN for people outside. */
public record PageById(PageId pageId, UserId viewer) implements Query<PageView> {

    @Override
    public Class<PageView> resultType() {
        return PageView.class;
    }
}
