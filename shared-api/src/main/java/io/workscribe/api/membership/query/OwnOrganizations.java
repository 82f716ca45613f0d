package io.workscribe.api.membership.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

public record OwnOrganizations(UserId viewer) implements Query<OrganizationList> {

    @Override
    public Class<OrganizationList> resultType() {
        return OrganizationList.class;
    }
}
