package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.membership.InvitationId;
import java.time.Instant;

/** An invitation as its organization sees it, without its link. isExpired is as of the question. */
public record InvitationView(
        InvitationId id,
        OrganizationId orgId,
        String email,
        Role role,
        Instant expiresAt,
        Instant createdAt,
        boolean isExpired,
        long version)
        implements Versioned {}
