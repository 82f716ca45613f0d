package io.workscribe.query.sprint;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.query.ProjectSprints;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintList;
import io.workscribe.api.sprint.query.SprintView;
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
class SprintQueries {

    private static final String VISIBLE_SPRINTS = """
            SELECT s.*, coalesce(s.completed_with_tasks, c.tasks, 0) AS tasks,
                coalesce(s.completed_with_done, c.completed_tasks, 0) AS completed_tasks,
                CASE WHEN s.completed_with_tasks IS NULL THEN greatest(s.revision, c.revision) ELSE s.revision END
                    AS shown_revision
            FROM query.sprint s
                JOIN query.member m
                    ON m.organization_id = s.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                LEFT JOIN query.sprint_count c ON c.sprint_id = s.sprint_id
            WHERE s.deleted_at IS NULL
            """;

    private static final String ROWS = "SELECT * FROM query.sprint WHERE project_id = :project AND deleted_at IS NULL";

    private static final String LIST = list(ROWS);

    private static final String LIST_BEHIND = list(ROWS + " AND (created_at, sprint_id) > (:at, :id)");

    private final JdbcClient jdbc;
    private final Visibility visibility;

    SprintQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @QueryHandler
    @OneMoment
    SprintList handle(ProjectSprints query) {
        visibility.requireProject(query.organizationId(), query.projectId(), query.viewer());
        StatementSpec statement = BoundedPage.behind(
                query.after(),
                jdbc.sql(query.after() == null ? LIST : LIST_BEHIND)
                        .param("project", query.projectId().value())
                        .param("skip", 0)
                        .param("limit", BoundedPage.ANY_NUMBER));
        BoundedPage<SprintView> list = BoundedPage.read(
                statement,
                (columns, index) -> view(new Row(columns)),
                last -> new Cursor(last.createdAt(), last.version(), last.id().value()));
        boolean whole = query.after() == null && list.next() == null;
        return new SprintList(list.rows(), whole ? list.rows().size() : count(query.projectId()), list.next());
    }

    private long count(ProjectId project) {
        return jdbc.sql("SELECT count(*) FROM query.sprint WHERE project_id = :project AND deleted_at IS NULL")
                .param("project", project.value())
                .query(Long.class)
                .single();
    }

    @QueryHandler
    SprintView handle(SprintById query) {
        return jdbc.sql(VISIBLE_SPRINTS + " AND s.sprint_id = :sprint")
                .param("sprint", query.sprintId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.SPRINT_NOT_FOUND, "There is no such sprint."));
    }

    private static String list(String rows) {
        return BoundedPage.sql(
                rows,
                "created_at, sprint_id",
                "400 + coalesce(octet_length(goal), 0)",
                "coalesce(r.completed_with_tasks, c.tasks, 0) AS tasks,"
                        + " coalesce(r.completed_with_done, c.completed_tasks, 0) AS completed_tasks,"
                        + " CASE WHEN r.completed_with_tasks IS NULL THEN greatest(r.revision, c.revision)"
                        + " ELSE r.revision END AS shown_revision",
                "LEFT JOIN query.sprint_count c ON c.sprint_id = r.sprint_id");
    }

    static SprintView view(Row row) throws SQLException {
        return new SprintView(
                row.id("sprint_id", SprintId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("project_id", ProjectId::new),
                row.text("name"),
                row.textOrNull("goal"),
                SprintStatus.ofWire(row.text("status")),
                row.dateOrNull("start_date"),
                row.dateOrNull("end_date"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("tasks"),
                row.number("completed_tasks"),
                row.number("version"),
                row.number("shown_revision"));
    }
}
