package io.workscribe.query.dashboard;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.dashboard.query.ActiveSprintView;
import io.workscribe.api.dashboard.query.DashboardView;
import io.workscribe.api.dashboard.query.OrganizationDashboard;
import io.workscribe.api.dashboard.query.RecentPageView;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads counters, one row for each project or sprint, and never the tasks or notifications themselves. */
@Component
class DashboardQueries {

    private static final int RECENT_PAGES = 5;

    private record Counts(long openTasks, long unread) {}

    private final JdbcClient jdbc;

    DashboardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @OneMoment
    DashboardView handle(OrganizationDashboard query) {
        Counts counts = counts(query);
        List<ActiveSprintView> sprints = activeSprints(query.organizationId());
        return new DashboardView(
                counts.openTasks(), sprints.size(), counts.unread(), sprints, recentPages(query.organizationId()));
    }

    private Counts counts(OrganizationDashboard query) {
        return jdbc.sql("""
                        SELECT
                            (SELECT coalesce(sum(c.open_tasks), 0)
                             FROM query.project p JOIN query.task_count c ON c.project_id = p.project_id
                             WHERE p.organization_id = m.organization_id AND NOT p.archived) AS open_tasks,
                            (SELECT coalesce(sum(c.unread), 0) FROM query.notification_count c
                             WHERE c.organization_id = m.organization_id AND c.user_id = m.user_id) AS unread
                        FROM query.member m
                        WHERE m.organization_id = :organization AND m.user_id = :viewer AND m.removed_at IS NULL
                        """)
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> new Counts(columns.getLong("open_tasks"), columns.getLong("unread")))
                .optional()
                .orElseThrow(
                        () -> Rejected.forbidden(ErrorCode.NOT_A_MEMBER, "You are not a member of this organization."));
    }

    private List<ActiveSprintView> activeSprints(OrganizationId organizationId) {
        return jdbc.sql("""
                        SELECT s.sprint_id, s.name, s.project_id, p.name AS project_name, p.key AS project_key,
                            coalesce(c.tasks, 0) AS tasks, coalesce(c.completed_tasks, 0) AS completed_tasks,
                            s.start_date, s.end_date
                        FROM query.sprint s
                            JOIN query.project p ON p.project_id = s.project_id AND NOT p.archived
                            LEFT JOIN query.sprint_count c ON c.sprint_id = s.sprint_id
                        WHERE s.organization_id = :organization AND s.status = 'active' AND s.deleted_at IS NULL
                        ORDER BY s.created_at DESC, s.sprint_id
                        """)
                .param("organization", organizationId.value())
                .query((columns, index) -> sprint(new Row(columns)))
                .list();
    }

    private List<RecentPageView> recentPages(OrganizationId organizationId) {
        return jdbc.sql("""
                        SELECT p.page_id, p.title, p.space_id, s.name AS space_name, p.updated_at
                        FROM query.page p JOIN query.space s ON s.space_id = p.space_id
                        WHERE p.organization_id = :organization AND NOT p.deleted
                        ORDER BY p.updated_at DESC, p.page_id LIMIT :limit
                        """)
                .param("organization", organizationId.value())
                .param("limit", RECENT_PAGES)
                .query((columns, index) -> page(new Row(columns)))
                .list();
    }

    private static ActiveSprintView sprint(Row row) throws SQLException {
        return new ActiveSprintView(
                row.id("sprint_id", SprintId::new),
                row.text("name"),
                row.id("project_id", ProjectId::new),
                row.text("project_name"),
                row.text("project_key"),
                row.number("tasks"),
                row.number("completed_tasks"),
                row.dateOrNull("start_date"),
                row.dateOrNull("end_date"));
    }

    private static RecentPageView page(Row row) throws SQLException {
        return new RecentPageView(
                row.id("page_id", PageId::new),
                row.text("title"),
                row.id("space_id", SpaceId::new),
                row.text("space_name"),
                row.instant("updated_at"));
    }
}
