package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Empty for people outside the organization. */
public record OrganizationActivity(OrganizationId organizationId, UserId viewer, int skip, int limit)
        implements Query<OrganizationActivityPage> {

    @Override
    public Class<OrganizationActivityPage> resultType() {
        return OrganizationActivityPage.class;
    }
}
