package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;

/** Refused with SPACE_NOT_FOUND, or FORBIDDEN for people outside. */
public record SpaceById(SpaceId spaceId, UserId viewer) implements Query<SpaceView> {

    @Override
    public Class<SpaceView> resultType() {
        return SpaceView.class;
    }
}
