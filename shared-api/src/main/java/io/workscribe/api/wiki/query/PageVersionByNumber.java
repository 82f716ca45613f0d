package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;

/** Refused like {@link PageById}, or with VERSION_NOT_FOUND. */
public record PageVersionByNumber(PageId pageId, long version, UserId viewer) implements Query<PageVersionView> {

    @Override
    public Class<PageVersionView> resultType() {
        return PageVersionView.class;
    }
}
