package io.workscribe.query.deletion;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.deletion.query.DeletedPage;
import io.workscribe.api.deletion.query.DeletedThing;
import io.workscribe.api.deletion.query.DeletedThings;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What is deleted is called as its own row says, which waits there. A comment comes back only to a task that is there, and
 * nothing to a project that is gone with all it had.
 */
@Component
class DeletionQueries {

    private static final int LABEL_OF_A_COMMENT = 80;

    private static final String ROWS = """
            SELECT d.*, coalesce(t.title, left(c.body, %d), l.name, s.name, w.title, x.name, p.name, '') AS label
            FROM query.deletion d
                LEFT JOIN query.project p ON p.project_id = d.project_id
                LEFT JOIN query.task t ON d.resource = 'task' AND t.task_id = d.id
                LEFT JOIN query.task parent ON d.resource = 'comment' AND parent.task_id = d.task_id
                LEFT JOIN query.search_comment c ON d.resource = 'comment' AND c.comment_id = d.id
                LEFT JOIN query.label l ON d.resource = 'label' AND l.label_id = d.id
                LEFT JOIN query.sprint s ON d.resource = 'sprint' AND s.sprint_id = d.id
                LEFT JOIN query.page w ON d.resource = 'page' AND w.page_id = d.id
                LEFT JOIN query.space x ON d.resource = 'space' AND x.space_id = d.id
            WHERE d.organization_id = :organization AND NOT d.restored
                AND EXISTS (SELECT FROM query.member m WHERE m.organization_id = :organization
                            AND m.user_id = :viewer AND m.removed_at IS NULL)
                AND (d.project_id IS NULL OR NOT p.deleted) AND (d.resource <> 'comment' OR parent.deleted_at IS NULL)
            """.formatted(LABEL_OF_A_COMMENT);

    /** Case is folded where the row has no folded text: as the database knows it. */
    private static final String SAYING = """
             AND (position(:text IN coalesce(t.title_folded, w.title_folded)) > 0
                OR position(lower(:typed) IN lower(coalesce(left(c.body, %d), l.name, s.name, x.name,
                    CASE WHEN d.resource = 'project' THEN p.name END))) > 0)
            """.formatted(LABEL_OF_A_COMMENT);

    private record Placed(DeletedThing view, Cursor cursor) {}

    private final JdbcClient jdbc;

    DeletionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @OneMoment
    DeletedPage handle(DeletedThings query) {
        String rows = ROWS
                + (query.resource() == null ? "" : " AND d.resource = :resource")
                + (query.text() == null ? "" : SAYING)
                + (query.after() == null ? "" : " AND d.position < :version");
        StatementSpec statement = jdbc.sql(BoundedPage.sql(
                        rows,
                        "position DESC",
                        "octet_length(label)",
                        "a.display_name AS deleted_by_name, a.avatar_url AS deleted_by_avatar, a.email AS deleted_by_email",
                        "LEFT JOIN query.person a ON a.user_id = r.deleted_by_id"))
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .param("limit", query.limit())
                .param("skip", 0);
        if (query.resource() != null) {
            statement = statement.param("resource", query.resource().wire());
        }
        if (query.text() != null) {
            statement = statement
                    .param("text", Folding.loose(Folding.clean(query.text())))
                    .param("typed", query.text());
        }
        BoundedPage<Placed> page = BoundedPage.read(
                BoundedPage.behind(query.after(), statement),
                (columns, index) -> placed(new Row(columns)),
                Placed::cursor);
        return new DeletedPage(page.rows().stream().map(Placed::view).toList(), page.next());
    }

    private static Placed placed(Row row) throws SQLException {
        DeletedThing view = new DeletedThing(
                DeletedResource.ofWire(row.text("resource")),
                row.uuid("id"),
                row.text("label"),
                row.instant("deleted_at"),
                row.idOrNull("deleted_by_id", UserId::new),
                row.personOrNull("deleted_by"),
                row.text("change_id"),
                row.idOrNull("project_id", ProjectId::new),
                row.idOrNull("space_id", SpaceId::new),
                row.idOrNull("task_id", TaskId::new));
        return new Placed(view, new Cursor(view.deletedAt(), row.number("position"), view.id()));
    }
}
