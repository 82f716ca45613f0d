package io.workscribe.api.membership.query;

import io.workscribe.api.common.Query;

/**
 * Refused with INVITE_NOT_FOUND when unknown, revoked or accepted, and with kind GONE and INVITE_EXPIRED when
 * expired.
 */
public record InvitationByToken(String tokenHash) implements Query<InvitationPreview> {

    @Override
    public Class<InvitationPreview> resultType() {
        return InvitationPreview.class;
    }
}
