package io.workscribe.query.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.membership.query.OrganizationAccessView;
import io.workscribe.api.membership.query.OrganizationById;
import io.workscribe.api.membership.query.OrganizationList;
import io.workscribe.api.membership.query.OrganizationView;
import io.workscribe.api.membership.query.OwnOrganizations;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganizationQueries {

    private final JdbcClient jdbc;

    OrganizationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Between two events of a changing slug two organizations may seem to hold it: the later change wins. */
    @QueryHandler
    OrganizationAccessView handle(OrganizationAccess query) {
        return jdbc.sql("""
                        SELECT o.organization_id, m.role
                        FROM query.organization o LEFT JOIN query.member m
                            ON m.organization_id = o.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE o.slug = :slug
                        ORDER BY o.updated_at DESC LIMIT 1
                        """)
                .param("slug", query.slug())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    return new OrganizationAccessView(row.id("organization_id", OrganizationId::new), role(row));
                })
                .optional()
                .orElseThrow(OrganizationQueries::organizationNotFound);
    }

    @QueryHandler
    OrganizationView handle(OrganizationById query) {
        return jdbc.sql("""
                        SELECT o.*, m.role
                        FROM query.organization o LEFT JOIN query.member m
                            ON m.organization_id = o.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE o.organization_id = :organization
                        """)
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    role(row);
                    return view(row);
                })
                .optional()
                .orElseThrow(OrganizationQueries::organizationNotFound);
    }

    @QueryHandler
    OrganizationList handle(OwnOrganizations query) {
        return new OrganizationList(jdbc.sql("""
                        SELECT o.*
                        FROM query.organization o JOIN query.member m ON m.organization_id = o.organization_id
                        WHERE m.user_id = :viewer AND m.removed_at IS NULL
                        ORDER BY o.created_at, o.organization_id
                        """)
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .list());
    }

    static OrganizationView view(Row row) throws SQLException {
        return new OrganizationView(
                row.id("organization_id", OrganizationId::new),
                row.text("name"),
                row.text("slug"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("version"),
                row.number("revision"));
    }

    /** The viewer's role; refuses when the outer join found none. */
    private static Role role(Row row) throws SQLException {
        String role = row.textOrNull("role");
        if (role == null) {
            throw Rejected.forbidden(ErrorCode.NOT_A_MEMBER, "You are not a member of this organization.");
        }
        return Role.ofWire(role);
    }

    private static Rejected organizationNotFound() {
        return Rejected.notFound(ErrorCode.ORG_NOT_FOUND, "There is no such organization.");
    }
}
