package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with MEMBER_NOT_FOUND. */
public record OrganizationMember(OrganizationId organizationId, UserId userId, UserId viewer)
        implements Query<MemberView> {

    @Override
    public Class<MemberView> resultType() {
        return MemberView.class;
    }
}
