package io.workscribe.commandtest;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserView;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.query.InvitationById;
import io.workscribe.api.membership.query.InvitationView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers from the lookups what a read side would be asked after writes. */
public class ReadSideStub {

    private final JdbcClient jdbc;

    ReadSideStub(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    UserView answer(UserById query) {
        return jdbc.sql("SELECT email, display_name FROM command.known_user WHERE user_id = ?")
                .param(query.userId().value())
                .query((row, number) -> new UserView(
                        query.userId(),
                        row.getString("email"),
                        row.getString("display_name"),
                        null,
                        false,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        0))
                .single();
    }

    @QueryHandler
    InvitationView answer(InvitationById query) {
        InvitationId id = query.invitationId();
        return jdbc.sql("SELECT organization_id, email, expires_at FROM command.known_invitation "
                        + "WHERE invitation_id = ?")
                .param(id.value())
                .query((row, number) -> new InvitationView(
                        id,
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("email"),
                        Role.MEMBER,
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Instant.EPOCH,
                        false,
                        0))
                .single();
    }
}
