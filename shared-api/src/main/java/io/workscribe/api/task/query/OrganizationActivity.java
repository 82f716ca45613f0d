package io.workscribe.api.task.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Empty for people outside the organization.
 *
 * @param after the row behind which the page begins; null to begin where skip says
 */
public record OrganizationActivity(
        OrganizationId organizationId,
        UserId viewer,
        int skip,
        int limit,
        @Nullable Cursor after) implements Query<OrganizationActivityPage> {

    /** From a place in the list, counted in rows. */
    public OrganizationActivity(OrganizationId organizationId, UserId viewer, int skip, int limit) {
        this(organizationId, viewer, skip, limit, null);
    }

    @Override
    public Class<OrganizationActivityPage> resultType() {
        return OrganizationActivityPage.class;
    }
}
