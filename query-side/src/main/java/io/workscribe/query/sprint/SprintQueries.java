package io.workscribe.query.sprint;

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
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SprintQueries {

    private static final String VISIBLE_SPRINTS = """
            SELECT s.*, coalesce(s.completed_with_tasks, c.tasks, 0) AS tasks,
                coalesce(s.completed_with_done, c.completed_tasks, 0) AS completed_tasks
            FROM query.sprint s
                JOIN query.member m
                    ON m.organization_id = s.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                LEFT JOIN query.sprint_count c ON c.sprint_id = s.sprint_id
            WHERE s.deleted_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    SprintQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @QueryHandler
    SprintList handle(ProjectSprints query) {
        visibility.requireProject(query.organizationId(), query.projectId(), query.viewer());
        List<SprintView> sprints = jdbc.sql(
                        VISIBLE_SPRINTS + " AND s.project_id = :project ORDER BY s.created_at, s.sprint_id")
                .param("project", query.projectId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .list();
        return new SprintList(sprints, sprints.size());
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

    private static SprintView view(Row row) throws SQLException {
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
                row.number("version"));
    }
}
