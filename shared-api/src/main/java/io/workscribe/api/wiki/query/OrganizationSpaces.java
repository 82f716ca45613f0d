package io.workscribe.api.wiki.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Nothing for people outside. */
public record OrganizationSpaces(OrganizationId organizationId, UserId viewer, int skip, int limit)
        implements Query<SpaceList> {

    @Override
    public Class<SpaceList> resultType() {
        return SpaceList.class;
    }
}
