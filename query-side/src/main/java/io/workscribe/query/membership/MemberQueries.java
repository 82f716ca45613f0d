package io.workscribe.query.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.query.MemberList;
import io.workscribe.api.membership.query.MemberView;
import io.workscribe.api.membership.query.OrganizationMember;
import io.workscribe.api.membership.query.OrganizationMembers;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberQueries {

    private static final String VISIBLE_MEMBERS = """
            SELECT m.membership_id, m.user_id, m.role, m.joined_at, m.version, p.email, p.display_name, p.avatar_url
            FROM query.member m
                JOIN query.member viewer ON viewer.organization_id = m.organization_id
                    AND viewer.user_id = :viewer AND viewer.removed_at IS NULL
                LEFT JOIN query.person p ON p.user_id = m.user_id
            WHERE m.organization_id = :organization AND m.removed_at IS NULL
            """;

    private final JdbcClient jdbc;

    MemberQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    MemberList handle(OrganizationMembers query) {
        List<MemberView> members = visibleMembers(
                        query.organizationId(), query.viewer(), " ORDER BY m.joined_at, m.membership_id")
                .query((columns, index) -> view(new Row(columns)))
                .list();
        return new MemberList(members, members.size());
    }

    @QueryHandler
    MemberView handle(OrganizationMember query) {
        return visibleMembers(query.organizationId(), query.viewer(), " AND m.user_id = :user")
                .param("user", query.userId().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(() -> Rejected.notFound(
                        ErrorCode.MEMBER_NOT_FOUND, "This person is not a member of the organization."));
    }

    private JdbcClient.StatementSpec visibleMembers(OrganizationId organizationId, UserId viewer, String further) {
        return jdbc.sql(VISIBLE_MEMBERS + further)
                .param("organization", organizationId.value())
                .param("viewer", viewer.value());
    }

    static MemberView view(Row row) throws SQLException {
        return new MemberView(
                row.id("membership_id", MembershipId::new),
                row.id("user_id", UserId::new),
                row.personalText("email"),
                row.personalText("display_name"),
                row.textOrNull("avatar_url"),
                Role.ofWire(row.text("role")),
                row.instant("joined_at"),
                row.number("version"));
    }
}
