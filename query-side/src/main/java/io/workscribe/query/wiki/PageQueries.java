package io.workscribe.query.wiki;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.WikiVisibility;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PageQueries {

    private static final String PAGE_BY_ID = "SELECT " + WikiVisibility.VISIBLE + """
            , seen.page_id, seen.organization_id, seen.space_id, l.parent_page_id, seen.title, seen.content,
            seen.icon_emoji, l.position, l.depth, seen.created_by AS author_id,
            a.display_name AS author_name, a.avatar_url AS author_avatar, a.email AS author_email,
            seen.edited_by AS editor_id,
            e.display_name AS editor_name, e.avatar_url AS editor_avatar, e.email AS editor_email,
            seen.created_at, seen.updated_at, seen.moved_at, seen.version
            FROM query.page seen JOIN query.page_place l ON l.page_id = seen.page_id
                LEFT JOIN query.person a ON a.user_id = seen.created_by
                LEFT JOIN query.person e ON e.user_id = seen.edited_by
            WHERE seen.page_id = :page AND NOT seen.deleted
            """;

    private final JdbcClient jdbc;

    PageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    PageView handle(PageById query) {
        return jdbc.sql(PAGE_BY_ID)
                .param("page", query.pageId().value())
                .param("viewer", query.viewer().value())
                .query(WikiVisibility.ifVisible((columns, index) -> view(new Row(columns))))
                .optional()
                .orElseThrow(WikiVisibility::pageNotFound);
    }

    private static PageView view(Row row) throws SQLException {
        UserId author = row.id("author_id", UserId::new);
        return new PageView(
                row.id("page_id", PageId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("space_id", SpaceId::new),
                row.idOrNull("parent_page_id", PageId::new),
                row.text("title"),
                row.documentOrNull("content"),
                row.textOrNull("icon_emoji"),
                row.integer("position"),
                row.integer("depth"),
                author,
                author,
                row.person("author"),
                row.id("editor_id", UserId::new),
                row.person("editor"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("moved_at"),
                row.number("version"));
    }
}
