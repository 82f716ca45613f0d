package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The subject of the e-mail is the invitation: the invited person may have no account. tokenHash is the SHA-256 of
 * the link token.
 */
@Revision("1")
public record MemberInvited(
        InvitationId invitationId,
        OrganizationId organizationId,
        PersonalText email,
        Role role,
        UserId invitedBy,
        String tokenHash,
        Instant expiresAt)
        implements InvitationEvent {}
