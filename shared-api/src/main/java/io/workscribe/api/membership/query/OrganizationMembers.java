package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Empty for people outside. */
public record OrganizationMembers(OrganizationId organizationId, UserId viewer) implements Query<MemberList> {

    @Override
    public Class<MemberList> resultType() {
        return MemberList.class;
    }
}
