package io.workscribe.api.membership.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with ORG_NOT_FOUND or NOT_A_MEMBER. */
public record OrganizationAccess(String slug, UserId viewer) implements Query<OrganizationAccessView> {

    @Override
    public Class<OrganizationAccessView> resultType() {
        return OrganizationAccessView.class;
    }
}
