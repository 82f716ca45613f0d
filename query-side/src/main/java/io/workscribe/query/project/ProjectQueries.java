package io.workscribe.query.project;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.query.OrganizationProjects;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.ProjectList;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.ProjectView;
import io.workscribe.api.project.query.StatusList;
import io.workscribe.api.project.query.StatusView;
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
class ProjectQueries {

    private static final String VISIBLE_PROJECTS = """
            SELECT p.*
            FROM query.project p JOIN query.member m
                ON m.organization_id = p.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
            WHERE p.organization_id = :organization AND NOT p.deleted
            """;

    private static final String ROWS = VISIBLE_PROJECTS + " AND p.archived = :archived";

    private static final String LIST = list(ROWS);

    private static final String LIST_BEHIND = list(ROWS + " AND (p.created_at, p.project_id) > (:at, :id)");

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ProjectQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @QueryHandler
    @OneMoment
    ProjectList handle(OrganizationProjects query) {
        StatementSpec statement = BoundedPage.behind(
                query.after(),
                jdbc.sql(query.after() == null ? LIST : LIST_BEHIND)
                        .param("organization", query.organizationId().value())
                        .param("viewer", query.viewer().value())
                        .param("archived", query.archived())
                        .param("skip", 0)
                        .param("limit", BoundedPage.ANY_NUMBER));
        BoundedPage<ProjectView> list = BoundedPage.read(
                statement,
                (columns, index) -> view(new Row(columns)),
                last -> new Cursor(last.createdAt(), last.version(), last.id().value()));
        boolean whole = query.after() == null && list.next() == null;
        return new ProjectList(list.rows(), whole ? list.rows().size() : count(query), list.next());
    }

    private long count(OrganizationProjects query) {
        return jdbc.sql("SELECT count(*) FROM (" + ROWS + ") p")
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .param("archived", query.archived())
                .query(Long.class)
                .single();
    }

    @QueryHandler
    ProjectView handle(ProjectById query) {
        return jdbc.sql(VISIBLE_PROJECTS + " AND p.project_id = :project")
                .param("organization", query.organizationId().value())
                .param("project", query.projectId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(Visibility::projectNotFound);
    }

    @QueryHandler
    StatusList handle(ProjectStatuses query) {
        visibility.requireProject(query.organizationId(), query.projectId(), query.viewer());
        return new StatusList(jdbc.sql("SELECT * FROM query.status WHERE project_id = :project ORDER BY position")
                .param("project", query.projectId().value())
                .query((columns, index) -> status(new Row(columns)))
                .list());
    }

    private static String list(String rows) {
        return BoundedPage.sql(
                rows, "created_at, project_id", "400 + coalesce(octet_length(description), 0)", "NULL", "");
    }

    static ProjectView view(Row row) throws SQLException {
        return new ProjectView(
                row.id("project_id", ProjectId::new),
                row.id("organization_id", OrganizationId::new),
                row.text("name"),
                row.text("key"),
                row.textOrNull("description"),
                ProjectType.ofWire(row.text("type")),
                row.flag("archived"),
                row.flag("sample"),
                row.id("created_by", UserId::new),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("edit_version"),
                row.number("revision"));
    }

    private static StatusView status(Row row) throws SQLException {
        return new StatusView(
                row.id("status_id", StatusId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("project_id", ProjectId::new),
                row.text("name"),
                StatusCategory.ofWire(row.text("category")),
                row.integer("position"),
                row.textOrNull("color"),
                row.text("rank"),
                row.number("version"),
                row.number("revision"));
    }
}
