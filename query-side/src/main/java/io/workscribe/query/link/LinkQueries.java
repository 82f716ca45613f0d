package io.workscribe.query.link;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.query.LinkById;
import io.workscribe.api.task.query.LinkView;
import io.workscribe.api.task.query.LinkedPage;
import io.workscribe.api.task.query.LinkedPageList;
import io.workscribe.api.task.query.LinkedPages;
import io.workscribe.api.task.query.LinkedTask;
import io.workscribe.api.task.query.LinkedTaskList;
import io.workscribe.api.task.query.LinkedTasks;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import io.workscribe.query.visibility.WikiVisibility;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LinkQueries {

    private final JdbcClient jdbc;
    private final Visibility tasks;
    private final WikiVisibility pages;

    LinkQueries(JdbcClient jdbc, Visibility tasks, WikiVisibility pages) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.pages = pages;
    }

    @QueryHandler
    LinkView handle(LinkById query) {
        tasks.requireTask(query.taskId(), query.viewer());
        return jdbc.sql("""
                        SELECT l.link_id, l.organization_id, l.task_id, l.page_id, l.linked_by, l.created_at
                        FROM query.page_link l
                        WHERE l.link_id = :link AND l.task_id = :task
                        """)
                .param("link", query.linkId().value())
                .param("task", query.taskId().value())
                .query((columns, index) -> link(new Row(columns)))
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.LINK_NOT_FOUND, "The task has no such link."));
    }

    @QueryHandler
    LinkedPageList handle(LinkedPages query) {
        tasks.requireTask(query.taskId(), query.viewer());
        List<LinkedPage> linked = jdbc.sql("""
                        SELECT l.link_id, l.page_id, p.space_id, s.name AS space_name, p.title, p.icon_emoji,
                            p.updated_at, l.created_at, l.linked_by
                        FROM query.page_link l
                            JOIN query.page p ON p.page_id = l.page_id AND p.organization_id = l.organization_id
                            JOIN query.space s ON s.space_id = p.space_id
                        WHERE l.task_id = :task AND NOT l.unlinked AND NOT p.deleted
                        ORDER BY l.created_at DESC, l.link_id
                        """)
                .param("task", query.taskId().value())
                .query((columns, index) -> page(new Row(columns)))
                .list();
        return new LinkedPageList(linked, linked.size());
    }

    @QueryHandler
    LinkedTaskList handle(LinkedTasks query) {
        pages.requirePage(query.pageId(), query.viewer());
        List<LinkedTask> linked = jdbc.sql("""
                        SELECT l.link_id, l.task_id, t.project_key, t.number, t.title, coalesce(s.name, '') AS status_name,
                            s.color AS status_color, t.assignee_id, a.display_name AS assignee_name,
                            l.created_at, l.linked_by
                        FROM query.page_link l
                            JOIN query.page p ON p.page_id = l.page_id AND p.organization_id = l.organization_id
                            JOIN query.task t ON t.task_id = l.task_id
                            LEFT JOIN query.status s ON s.status_id = t.status_id
                            LEFT JOIN query.person a ON a.user_id = t.assignee_id
                        WHERE l.page_id = :page AND NOT l.unlinked AND t.deleted_at IS NULL
                        ORDER BY l.created_at DESC, l.link_id
                        """)
                .param("page", query.pageId().value())
                .query((columns, index) -> task(new Row(columns)))
                .list();
        return new LinkedTaskList(linked, linked.size());
    }

    private static LinkView link(Row row) throws SQLException {
        return new LinkView(
                row.id("link_id", LinkId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("task_id", TaskId::new),
                row.id("page_id", PageId::new),
                row.id("linked_by", UserId::new),
                row.instant("created_at"));
    }

    static LinkedPage page(Row row) throws SQLException {
        String title = row.text("title");
        return new LinkedPage(
                row.id("link_id", LinkId::new),
                row.id("page_id", PageId::new),
                row.id("space_id", SpaceId::new),
                row.text("space_name"),
                title,
                title,
                row.textOrNull("icon_emoji"),
                row.instant("updated_at"),
                row.instant("created_at"),
                row.id("linked_by", UserId::new));
    }

    static LinkedTask task(Row row) throws SQLException {
        UserId assignee = row.idOrNull("assignee_id", UserId::new);
        return new LinkedTask(
                row.id("link_id", LinkId::new),
                row.id("task_id", TaskId::new),
                row.text("project_key"),
                row.integer("number"),
                row.text("title"),
                row.text("status_name"),
                row.textOrNull("status_color"),
                assignee,
                assignee == null ? null : row.personalText("assignee_name"),
                row.instant("created_at"),
                row.id("linked_by", UserId::new));
    }
}
