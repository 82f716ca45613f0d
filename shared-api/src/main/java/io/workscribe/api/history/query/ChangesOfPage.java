package io.workscribe.api.history.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import org.jspecify.annotations.Nullable;

/** Also of a deleted one. Refused with PAGE_NOT_FOUND or FORBIDDEN. */
public record ChangesOfPage(
        PageId pageId, UserId viewer, @Nullable ChangeCursor after, int limit) implements Query<ChangePage> {

    @Override
    public Class<ChangePage> resultType() {
        return ChangePage.class;
    }
}
