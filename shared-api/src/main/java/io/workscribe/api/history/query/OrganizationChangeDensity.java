package io.workscribe.api.history.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Of all that the filter finds, from its beginning to its end; of what is not given, from the first change, to the last. */
public record OrganizationChangeDensity(OrganizationId organizationId, UserId viewer, ChangeFilter filter, int buckets)
        implements Query<ChangeDensityView> {

    @Override
    public Class<ChangeDensityView> resultType() {
        return ChangeDensityView.class;
    }
}
