package io.workscribe.api.membership.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Those that the viewer is a member of, in any role. */
public record OwnOrganizations(UserId viewer) implements Query<OrganizationList> {

    @Override
    public Class<OrganizationList> resultType() {
        return OrganizationList.class;
    }
}
