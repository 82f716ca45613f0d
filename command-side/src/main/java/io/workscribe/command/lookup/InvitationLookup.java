package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.InvitationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations by their secret link. */
@Component
public class InvitationLookup {

    /** What became of an invitation. */
    public enum State {
        PENDING,
        ACCEPTED,
        REVOKED
    }

    /** An invitation as the accepting side sees it. */
    public record InvitationEntry(
            InvitationId invitationId, OrganizationId organizationId, String email, State state, Instant expiresAt) {}

    private final JdbcClient jdbc;

    InvitationLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** tokenHash: the SHA-256 of the link token in lower-case hex. */
    public Optional<InvitationEntry> invitation(String tokenHash) {
        return jdbc.sql("SELECT invitation_id, organization_id, email, state, expires_at "
                        + "FROM command.known_invitation WHERE token_hash = ?")
                .param(tokenHash)
                .query((row, number) -> new InvitationEntry(
                        new InvitationId(row.getObject("invitation_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("email"),
                        State.valueOf(row.getString("state")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
