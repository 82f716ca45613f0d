package io.workscribe.query.wiki;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.query.OrganizationSpaces;
import io.workscribe.api.wiki.query.SpaceById;
import io.workscribe.api.wiki.query.SpaceList;
import io.workscribe.api.wiki.query.SpaceView;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.WikiVisibility;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SpaceQueries {

    private static final String VISIBLE_SPACES = """
            FROM query.space s JOIN query.member m
                ON m.organization_id = s.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
            WHERE s.organization_id = :organization AND NOT s.deleted
            """;

    private static final String PAGE = page("SELECT s.* " + VISIBLE_SPACES);

    private static final String PAGE_BEHIND =
            page("SELECT s.* " + VISIBLE_SPACES + " AND (s.created_at, s.space_id) > (:at, :id)");

    private final JdbcClient jdbc;

    SpaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @OneMoment
    SpaceList handle(OrganizationSpaces query) {
        StatementSpec statement = BoundedPage.behind(
                query.after(),
                jdbc.sql(query.after() == null ? PAGE : PAGE_BEHIND)
                        .param("organization", query.organizationId().value())
                        .param("viewer", query.viewer().value())
                        .param("limit", query.limit())
                        .param("skip", query.skip()));
        BoundedPage<SpaceView> page = BoundedPage.read(
                statement,
                (columns, index) -> view(new Row(columns)),
                last -> new Cursor(last.createdAt(), last.version(), last.id().value()));
        long total = jdbc.sql("SELECT count(*) " + VISIBLE_SPACES)
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .query(Long.class)
                .single();
        return new SpaceList(page.rows(), total, query.skip(), query.limit(), page.next());
    }

    @QueryHandler
    SpaceView handle(SpaceById query) {
        return jdbc.sql("SELECT seen.*, " + WikiVisibility.VISIBLE
                        + "FROM query.space seen WHERE seen.space_id = :space AND NOT seen.deleted")
                .param("space", query.spaceId().value())
                .param("viewer", query.viewer().value())
                .query(WikiVisibility.ifVisible((columns, index) -> view(new Row(columns))))
                .optional()
                .orElseThrow(WikiVisibility::spaceNotFound);
    }

    private static String page(String rows) {
        return BoundedPage.sql(
                rows, "created_at, space_id", "400 + coalesce(octet_length(description), 0)", "NULL", "");
    }

    static SpaceView view(Row row) throws SQLException {
        return new SpaceView(
                row.id("space_id", SpaceId::new),
                row.id("organization_id", OrganizationId::new),
                row.text("name"),
                row.text("key"),
                row.textOrNull("description"),
                row.textOrNull("icon_emoji"),
                row.id("created_by", UserId::new),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("page_count"),
                row.number("edit_version"),
                row.number("revision"));
    }
}
