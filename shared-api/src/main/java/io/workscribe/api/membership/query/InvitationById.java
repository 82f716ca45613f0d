package io.workscribe.api.membership.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;

/** For members of the inviting organization. Refused with INVITE_NOT_FOUND. */
public record InvitationById(InvitationId invitationId, UserId viewer) implements Query<InvitationView> {

    @Override
    public Class<InvitationView> resultType() {
        return InvitationView.class;
    }
}
