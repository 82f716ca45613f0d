package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.query.InvitationView;
import io.workscribe.command.mail.SecretLink;
import java.time.Instant;

/** What the inviter gets: the only answer that ever holds the token of the link. */
record InvitationResponse(
        InvitationId id,
        OrganizationId orgId,
        String email,
        Role role,
        String token,
        Instant expiresAt,
        Instant createdAt,
        boolean isExpired,
        long version)
        implements Versioned {

    static InvitationResponse of(InvitationView view, SecretLink secret) {
        return new InvitationResponse(
                view.id(),
                view.orgId(),
                view.email(),
                view.role(),
                secret.token(),
                view.expiresAt(),
                view.createdAt(),
                view.isExpired(),
                view.version());
    }

    /** Never the token, so that no log line can carry it. */
    @Override
    public String toString() {
        return "InvitationResponse[id=" + id + "]";
    }
}
