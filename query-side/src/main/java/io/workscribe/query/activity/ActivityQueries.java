package io.workscribe.query.activity;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.query.ActivityPage;
import io.workscribe.api.task.query.ActivityView;
import io.workscribe.api.task.query.TaskActivity;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActivityQueries {

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
        List<ActivityView> activities = jdbc.sql("SELECT l.*, " + ActivityLabels.COLUMNS + """
                        , p.display_name AS actor_name, p.avatar_url AS actor_avatar, p.email AS actor_email
                        FROM query.activity l LEFT JOIN query.person p ON p.user_id = l.actor_id
                        WHERE l.task_id = :task
                        ORDER BY l.created_at DESC, l.version DESC LIMIT :limit OFFSET :skip
                        """)
                .param("task", query.taskId().value())
                .param("skip", query.skip())
                .param("limit", query.limit())
                .query((columns, index) -> view(new Row(columns)))
                .list();
        long total = jdbc.sql("SELECT count(*) FROM query.activity WHERE task_id = :task")
                .param("task", query.taskId().value())
                .query(Long.class)
                .single();
        return new ActivityPage(activities, total, query.skip(), query.limit());
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
                row.document("old_value"),
                row.document("new_value"),
                row.text("shown_from_label"),
                row.text("shown_to_label"),
                row.instant("created_at"),
                row.person("actor"));
    }
}
