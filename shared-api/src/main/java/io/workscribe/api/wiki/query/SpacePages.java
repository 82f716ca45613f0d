package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;

/** Refused like {@link SpaceById}. */
public record SpacePages(SpaceId spaceId, UserId viewer) implements Query<PageTree> {

    @Override
    public Class<PageTree> resultType() {
        return PageTree.class;
    }
}
