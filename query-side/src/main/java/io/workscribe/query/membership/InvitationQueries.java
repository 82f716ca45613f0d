package io.workscribe.query.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.query.InvitationById;
import io.workscribe.api.membership.query.InvitationByToken;
import io.workscribe.api.membership.query.InvitationPreview;
import io.workscribe.api.membership.query.InvitationView;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationQueries {

    private final JdbcClient jdbc;

    InvitationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    InvitationView handle(InvitationById query) {
        return jdbc.sql("""
                        SELECT i.*, i.expires_at <= now() AS expired
                        FROM query.invitation i JOIN query.member m
                            ON m.organization_id = i.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE i.invitation_id = :invitation
                        """)
                .param("invitation", query.invitationId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(InvitationQueries::invitationNotFound);
    }

    @QueryHandler
    InvitationPreview handle(InvitationByToken query) {
        return jdbc.sql("""
                        SELECT o.name, o.slug, i.role, i.email, p.display_name AS inviter_name,
                            i.expires_at <= now() AS expired
                        FROM query.invitation i
                            JOIN query.organization o ON o.organization_id = i.organization_id
                            LEFT JOIN query.person p ON p.user_id = i.invited_by
                        WHERE i.token_hash = :tokenHash AND i.state = 'pending'
                        """)
                .param("tokenHash", query.tokenHash())
                .query((columns, index) -> preview(new Row(columns)))
                .optional()
                .orElseThrow(InvitationQueries::invitationNotFound);
    }

    private static InvitationPreview preview(Row row) throws SQLException {
        if (row.flag("expired")) {
            throw new Rejected(Rejected.Kind.GONE, ErrorCode.INVITE_EXPIRED, "This invitation has expired.");
        }
        return new InvitationPreview(
                row.text("name"),
                row.text("slug"),
                Role.ofWire(row.text("role")),
                row.text("email"),
                row.personalText("inviter_name"));
    }

    static InvitationView view(Row row) throws SQLException {
        return new InvitationView(
                row.id("invitation_id", InvitationId::new),
                row.id("organization_id", OrganizationId::new),
                row.text("email"),
                Role.ofWire(row.text("role")),
                row.instant("expires_at"),
                row.instant("created_at"),
                row.flag("expired"),
                row.number("version"));
    }

    private static Rejected invitationNotFound() {
        return Rejected.notFound(ErrorCode.INVITE_NOT_FOUND, "There is no such invitation.");
    }
}
