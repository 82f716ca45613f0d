package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;

/** Refused like {@link PageById}. */
public record PageHistory(PageId pageId, UserId viewer, int skip, int limit) implements Query<PageVersionList> {

    @Override
    public Class<PageVersionList> resultType() {
        return PageVersionList.class;
    }
}
