package io.workscribe.query.wiki;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.query.PageNode;
import io.workscribe.api.wiki.query.PageTree;
import io.workscribe.api.wiki.query.SpacePages;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.WikiVisibility;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PageTreeQueries {

    private final JdbcClient jdbc;
    private final WikiVisibility visibility;

    PageTreeQueries(JdbcClient jdbc, WikiVisibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** One statement reads the whole tree; its parents come before their children. */
    @QueryHandler
    PageTree handle(SpacePages query) {
        visibility.requireSpace(query.spaceId(), query.viewer());
        List<PageNode> roots = new ArrayList<>();
        Map<PageId, PageNode> shown = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT l.page_id, l.space_id, l.parent_page_id, p.title, p.icon_emoji, l.position, l.depth,
                            l.rank, p.version, greatest(l.revision, p.revision) AS revision
                        FROM query.page_place l JOIN query.page p ON p.page_id = l.page_id
                        WHERE l.space_id = :space
                        ORDER BY l.depth, l.position
                        """)
                .param("space", query.spaceId().value())
                .query((columns, index) -> node(new Row(columns)))
                .list()
                .forEach(node -> attach(node, roots, shown));
        return new PageTree(roots, shown.size());
    }

    private static void attach(PageNode node, List<PageNode> roots, Map<PageId, PageNode> shown) {
        if (node.parentPageId() == null) {
            roots.add(node);
        } else if (shown.containsKey(node.parentPageId())) {
            shown.get(node.parentPageId()).children().add(node);
        } else {
            return;
        }
        shown.put(node.id(), node);
    }

    static PageNode node(Row row) throws SQLException {
        return new PageNode(
                row.id("page_id", PageId::new),
                row.id("space_id", SpaceId::new),
                row.idOrNull("parent_page_id", PageId::new),
                row.text("title"),
                row.textOrNull("icon_emoji"),
                row.integer("position"),
                row.integer("depth"),
                row.text("rank"),
                row.number("version"),
                row.number("revision"),
                new ArrayList<>());
    }
}
