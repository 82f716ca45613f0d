package io.workscribe.query.activity;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.query.ActivityPage;
import io.workscribe.api.task.query.ActivityView;
import io.workscribe.api.task.query.TaskActivity;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActivityQueries {

    private static final String ROWS = "SELECT * FROM query.activity WHERE task_id = :task";

    private static final String PAGE = page(ROWS);

    private static final String PAGE_BEHIND = page(ROWS + Placed.BEHIND);

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ActivityQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** Rows of one moment: the last written first. */
    @QueryHandler
    @OneMoment
    ActivityPage handle(TaskActivity query) {
        visibility.requireTask(query.taskId(), query.viewer());
        BoundedPage<Placed<ActivityView>> page = Placed.page(
                jdbc.sql(query.after() == null ? PAGE : PAGE_BEHIND)
                        .param("task", query.taskId().value())
                        .param("skip", query.skip())
                        .param("limit", query.limit()),
                query.after(),
                ActivityQueries::view);
        long total = jdbc.sql("SELECT count(*) FROM query.activity WHERE task_id = :task")
                .param("task", query.taskId().value())
                .query(Long.class)
                .single();
        return new ActivityPage(Placed.views(page), total, query.skip(), query.limit(), page.next());
    }

    private static String page(String rows) {
        return BoundedPage.sql(
                rows,
                Placed.NEWEST_FIRST,
                Placed.BYTES,
                ActivityLabels.COLUMNS
                        + ", p.display_name AS actor_name, p.avatar_url AS actor_avatar, p.email AS actor_email",
                "LEFT JOIN query.person p ON p.user_id = r.actor_id");
    }

    private static ActivityView view(Row row) throws SQLException {
        return new ActivityView(
                row.uuid("activity_id"),
                row.id("organization_id", OrganizationId::new),
                row.id("task_id", TaskId::new),
                row.id("actor_id", UserId::new),
                row.text("action"),
                row.text("entity_type"),
                row.uuid("entity_id"),
                row.documentOrNull("old_value"),
                row.documentOrNull("new_value"),
                row.textOrNull("shown_from_label"),
                row.textOrNull("shown_to_label"),
                row.instant("created_at"),
                row.person("actor"));
    }
}
