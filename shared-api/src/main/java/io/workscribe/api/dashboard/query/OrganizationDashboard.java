package io.workscribe.api.dashboard.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with NOT_A_MEMBER. */
public record OrganizationDashboard(OrganizationId organizationId, UserId viewer) implements Query<DashboardView> {

    @Override
    public Class<DashboardView> resultType() {
        return DashboardView.class;
    }
}
