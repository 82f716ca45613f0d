package io.workscribe.query.task;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.query.CommentById;
import io.workscribe.api.task.query.CommentPage;
import io.workscribe.api.task.query.CommentView;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CommentQueries {

    private static final String COMMENTS_OF_TASK = """
            SELECT c.comment_id, c.task_id, c.author_id, c.body, c.edited, c.created_at, c.updated_at, c.version,
                c.revision, p.display_name AS author_name, p.avatar_url AS author_avatar, p.email AS author_email
            FROM query.comment c
                JOIN query.task t ON t.task_id = c.task_id
                LEFT JOIN query.person p ON p.user_id = c.author_id
            WHERE c.task_id = :task AND NOT c.deleted
            """;

    private static final String ROWS = "SELECT comment_id, task_id, author_id, body, edited, created_at, updated_at, "
            + "added_version, version, revision FROM query.comment WHERE task_id = :task AND NOT deleted";

    private static final String PAGE = page(ROWS);

    private static final String PAGE_BEHIND = page(ROWS + " AND (created_at, added_version) > (:at, :version)");

    /** @param added with which version of the task the comment came */
    private record Placed(CommentView view, long added) {

        static Placed in(Row row) throws SQLException {
            return new Placed(CommentQueries.view(row), row.number("added_version"));
        }

        Cursor cursor() {
            return new Cursor(view.createdAt(), added, view.id().value());
        }
    }

    private final JdbcClient jdbc;
    private final Visibility visibility;

    CommentQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @QueryHandler
    @OneMoment
    CommentPage handle(TaskComments query) {
        visibility.requireTask(query.taskId(), query.viewer());
        StatementSpec statement = BoundedPage.behind(
                query.after(),
                jdbc.sql(query.after() == null ? PAGE : PAGE_BEHIND)
                        .param("task", query.taskId().value())
                        .param("skip", query.skip())
                        .param("limit", query.limit()));
        BoundedPage<Placed> page =
                BoundedPage.read(statement, (columns, index) -> Placed.in(new Row(columns)), Placed::cursor);
        long total = jdbc.sql("SELECT count(*) FROM query.comment WHERE task_id = :task AND NOT deleted")
                .param("task", query.taskId().value())
                .query(Long.class)
                .single();
        return new CommentPage(
                page.rows().stream().map(Placed::view).toList(), total, query.skip(), query.limit(), page.next());
    }

    @QueryHandler
    CommentView handle(CommentById query) {
        visibility.requireTask(query.taskId(), query.viewer());
        return jdbc.sql(COMMENTS_OF_TASK + " AND c.comment_id = :comment")
                .param("task", query.taskId().value())
                .param("comment", query.commentId().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(
                        () -> Rejected.notFound(ErrorCode.COMMENT_NOT_FOUND, "There is no such comment on this task."));
    }

    private static String page(String rows) {
        return BoundedPage.sql(
                rows,
                "created_at, added_version",
                "octet_length(body)",
                "p.display_name AS author_name, p.avatar_url AS author_avatar, p.email AS author_email",
                "LEFT JOIN query.person p ON p.user_id = r.author_id");
    }

    static CommentView view(Row row) throws SQLException {
        return new CommentView(
                row.id("comment_id", CommentId::new),
                row.id("task_id", TaskId::new),
                row.id("author_id", UserId::new),
                row.document("body"),
                row.flag("edited"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.person("author"),
                row.number("version"),
                row.number("revision"));
    }
}
