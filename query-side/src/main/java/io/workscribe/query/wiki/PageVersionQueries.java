package io.workscribe.query.wiki;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.query.PageHistory;
import io.workscribe.api.wiki.query.PageVersionByNumber;
import io.workscribe.api.wiki.query.PageVersionList;
import io.workscribe.api.wiki.query.PageVersionSummary;
import io.workscribe.api.wiki.query.PageVersionView;
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
class PageVersionQueries {

    private static final String EDITOR = """
            v.edited_by AS editor_id,
            e.display_name AS editor_name, e.avatar_url AS editor_avatar, e.email AS editor_email
            FROM query.page_version v LEFT JOIN query.person e ON e.user_id = v.edited_by
            WHERE v.page_id = :page
            """;

    private static final String SHOWN = "FROM query.page_version WHERE page_id = :page AND NOT superseded";

    private static final String ROWS =
            "SELECT coalesce(run, version) AS version, title, edited_at, restored_version, edited_by " + SHOWN;

    private static final String PAGE = page(ROWS);

    private static final String PAGE_BEHIND = page(ROWS + " AND coalesce(run, version) < :version");

    /** By the number of its first, a run is what its last save left; the others in it are there by their own numbers. */
    private static final String THAT_ONE = """
             AND (coalesce(v.run, v.version) = :version AND NOT v.superseded
                OR v.version = :version AND v.run <> v.version)
            """;

    private final JdbcClient jdbc;
    private final WikiVisibility visibility;

    PageVersionQueries(JdbcClient jdbc, WikiVisibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** Contents are left alone: there may be hundreds, and each is a whole page. */
    @QueryHandler
    @OneMoment
    PageVersionList handle(PageHistory query) {
        visibility.requirePage(query.pageId(), query.viewer());
        StatementSpec statement = BoundedPage.behind(
                query.after(),
                jdbc.sql(query.after() == null ? PAGE : PAGE_BEHIND)
                        .param("page", query.pageId().value())
                        .param("limit", query.limit())
                        .param("skip", query.skip()));
        BoundedPage<PageVersionSummary> page = BoundedPage.read(
                statement,
                (columns, index) -> summary(new Row(columns)),
                last -> new Cursor(
                        last.editedAt(), last.version(), query.pageId().value()));
        long total = jdbc.sql("SELECT count(*) " + SHOWN)
                .param("page", query.pageId().value())
                .query(Long.class)
                .single();
        return new PageVersionList(page.rows(), total, query.skip(), query.limit(), page.next());
    }

    @QueryHandler
    PageVersionView handle(PageVersionByNumber query) {
        visibility.requirePage(query.pageId(), query.viewer());
        return jdbc.sql("SELECT v.page_id, v.title, v.content, v.icon_emoji, v.edited_at, " + "v.restored_version, "
                        + EDITOR + THAT_ONE)
                .param("page", query.pageId().value())
                .param("version", query.version())
                .query((columns, index) -> view(query.version(), new Row(columns)))
                .optional()
                .orElseThrow(() ->
                        Rejected.notFound(ErrorCode.VERSION_NOT_FOUND, "The page has no version of this number."));
    }

    private static String page(String rows) {
        return BoundedPage.sql(
                rows,
                "version DESC",
                "octet_length(title)",
                "r.edited_by AS editor_id, e.display_name AS editor_name, e.avatar_url AS editor_avatar,"
                        + " e.email AS editor_email",
                "LEFT JOIN query.person e ON e.user_id = r.edited_by");
    }

    private static PageVersionSummary summary(Row row) throws SQLException {
        return new PageVersionSummary(
                row.number("version"),
                row.text("title"),
                row.id("editor_id", UserId::new),
                row.person("editor"),
                row.instant("edited_at"),
                restoredVersion(row));
    }

    private static PageVersionView view(long version, Row row) throws SQLException {
        return new PageVersionView(
                row.id("page_id", PageId::new),
                version,
                row.text("title"),
                row.documentOrNull("content"),
                row.textOrNull("icon_emoji"),
                row.id("editor_id", UserId::new),
                row.person("editor"),
                row.instant("edited_at"),
                restoredVersion(row));
    }

    private static Long restoredVersion(Row row) throws SQLException {
        return row.columns().getObject("restored_version", Long.class);
    }
}
