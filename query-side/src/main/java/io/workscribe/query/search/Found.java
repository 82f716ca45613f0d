package io.workscribe.query.search;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.Highlight;
import io.workscribe.api.search.query.PageResult;
import io.workscribe.api.search.query.SearchResult;
import io.workscribe.api.search.query.TaskResult;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A found row. place: the name of a task's status or of a page's space; body: the beginning of its text. */
record Found(
        SearchKind kind,
        UUID document,
        String title,
        String projectKey,
        int number,
        UUID space,
        String place,
        Instant updatedAt,
        boolean exact,
        String body) {

    private static final String MIDDLE_DOT = "\u00B7";

    static Found of(SearchKind kind, Row row) throws SQLException {
        return new Found(
                kind,
                row.uuid("document_id"),
                row.text("title"),
                row.text("project_key"),
                row.integer("number"),
                row.uuid("space_id"),
                row.text("place"),
                row.instant("updated_at"),
                row.flag("exact"),
                row.text("body"));
    }

    Highlighter.Explanation explanation(Highlighter highlighter) {
        return highlighter.explain(Folding.clean(title), body);
    }

    SearchResult result(@Nullable Highlight highlight) {
        if (kind == SearchKind.PAGE) {
            PageId page = new PageId(document);
            return new PageResult(page, title, place, page, new SpaceId(space), place, updatedAt, highlight);
        }
        TaskId task = new TaskId(document);
        String subtitle = projectKey + "-" + number + " " + MIDDLE_DOT + " " + place;
        return new TaskResult(task, title, subtitle, task, projectKey, number, place, updatedAt, highlight);
    }
}
