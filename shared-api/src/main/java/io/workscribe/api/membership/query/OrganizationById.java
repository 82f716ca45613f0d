package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with ORG_NOT_FOUND or NOT_A_MEMBER. */
public record OrganizationById(OrganizationId organizationId, UserId viewer) implements Query<OrganizationView> {

    @Override
    public Class<OrganizationView> resultType() {
        return OrganizationView.class;
    }
}
