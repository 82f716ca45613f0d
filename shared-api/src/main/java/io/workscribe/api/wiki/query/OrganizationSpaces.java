package io.workscribe.api.wiki.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Nothing for people outside.
 *
 * @param after the space behind which the page begins; null to begin where skip says
 */
public record OrganizationSpaces(
        OrganizationId organizationId,
        UserId viewer,
        int skip,
        int limit,
        @Nullable Cursor after) implements Query<SpaceList> {

    /** From a place in the list, counted in rows. */
    public OrganizationSpaces(OrganizationId organizationId, UserId viewer, int skip, int limit) {
        this(organizationId, viewer, skip, limit, null);
    }

    @Override
    public Class<SpaceList> resultType() {
        return SpaceList.class;
    }
}
