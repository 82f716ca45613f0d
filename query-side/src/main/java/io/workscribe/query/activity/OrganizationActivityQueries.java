package io.workscribe.query.activity;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.query.ActivityTask;
import io.workscribe.api.task.query.ActorSummary;
import io.workscribe.api.task.query.OrganizationActivity;
import io.workscribe.api.task.query.OrganizationActivityPage;
import io.workscribe.api.task.query.OrganizationActivityView;
import io.workscribe.api.task.query.PageMeta;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganizationActivityQueries {

    private static final String OF_MEMBER = """
            WHERE l.organization_id = (
                SELECT m.organization_id FROM query.member m
                WHERE m.organization_id = :organization AND m.user_id = :viewer AND m.removed_at IS NULL)
            """;

    private static final String ROWS = "SELECT l.* FROM query.activity l " + OF_MEMBER + " AND NOT l.task_deleted";

    private static final String PAGE = page(ROWS);

    private static final String PAGE_BEHIND = page(ROWS + Placed.BEHIND);

    private static final BoundedPage<Placed<OrganizationActivityView>> NOTHING = new BoundedPage<>(List.of(), null);

    private final JdbcClient jdbc;

    OrganizationActivityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @OneMoment
    OrganizationActivityPage handle(OrganizationActivity query) {
        long total = total(query);
        BoundedPage<Placed<OrganizationActivityView>> page = query.skip() < total ? page(query) : NOTHING;
        return new OrganizationActivityPage(
                Placed.views(page), new PageMeta(total, query.skip(), query.limit()), page.next());
    }

    private BoundedPage<Placed<OrganizationActivityView>> page(OrganizationActivity query) {
        return Placed.page(
                jdbc.sql(query.after() == null ? PAGE : PAGE_BEHIND)
                        .param("organization", query.organizationId().value())
                        .param("viewer", query.viewer().value())
                        .param("limit", query.limit())
                        .param("skip", query.skip()),
                query.after(),
                OrganizationActivityQueries::view);
    }

    private static String page(String rows) {
        return BoundedPage.sql(
                rows,
                Placed.NEWEST_FIRST,
                Placed.BYTES,
                ActivityLabels.COLUMNS + ", p.display_name AS actor_name, p.avatar_url AS actor_avatar,"
                        + " t.title AS task_title, t.number AS task_number, t.project_key",
                "LEFT JOIN query.person p ON p.user_id = r.actor_id LEFT JOIN query.task t ON t.task_id = r.task_id");
    }

    private long total(OrganizationActivity query) {
        return jdbc.sql("SELECT l.entries FROM query.activity_count l " + OF_MEMBER)
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static OrganizationActivityView view(Row row) throws SQLException {
        return new OrganizationActivityView(
                row.uuid("activity_id"),
                row.text("action"),
                row.text("entity_type"),
                row.uuid("entity_id"),
                row.documentOrNull("old_value"),
                row.documentOrNull("new_value"),
                row.textOrNull("shown_from_label"),
                row.textOrNull("shown_to_label"),
                row.instant("created_at"),
                new ActorSummary(
                        row.id("actor_id", UserId::new),
                        row.personalText("actor_name"),
                        row.textOrNull("actor_avatar")),
                task(row));
    }

    /** Null while the row of a new task is not there yet. */
    private static @Nullable ActivityTask task(Row row) throws SQLException {
        String title = row.textOrNull("task_title");
        return title == null
                ? null
                : new ActivityTask(
                        row.id("task_id", TaskId::new), title, row.integer("task_number"), row.text("project_key"));
    }
}
