package io.workscribe.query.task;

import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTaskPage;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.query.row.OneStatement;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskListQueries {

    private static final TaskFilter EVERYTHING = new TaskFilter(null, null, null, null, null, false, null, null, null);

    private static final String IN_VISIBLE_PROJECT = """
            EXISTS (SELECT FROM query.project p JOIN query.member m
                ON m.organization_id = p.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                WHERE p.project_id = :project AND p.organization_id = :organization)""";

    private final JdbcClient jdbc;
    private final KnownRows known;
    private final TaskJson json;

    TaskListQueries(JdbcClient jdbc, KnownRows known, TaskJson json) {
        this.jdbc = jdbc;
        this.known = known;
        this.json = json;
    }

    @QueryHandler
    @OneStatement
    TaskPage handle(ProjectTasks query) {
        return page(query).page(query.skip(), query.limit());
    }

    @QueryHandler
    @OneStatement
    RenderedTaskPage handle(RenderedTasks query) {
        ProjectTasks tasks = query.tasks();
        return new RenderedTaskPage(page(tasks).json(json, tasks.skip(), tasks.limit()));
    }

    @QueryHandler
    @OneStatement
    TaskPage handle(AssignedTasks query) {
        TaskConditions conditions = TaskConditions.ofAssignee(query);
        String sql = TaskListSql.filtered("true", conditions.sql(), "t.updated_at DESC, t.task_id");
        return read(jdbc.sql(sql).params(conditions.parameters()), query.skip(), query.limit())
                .page(query.skip(), query.limit());
    }

    private ListedTasks page(ProjectTasks query) {
        TaskConditions conditions = TaskConditions.ofProject(query.projectId(), query.filter());
        String sql = query.filter().equals(EVERYTHING)
                ? TaskListSql.ofProject(IN_VISIBLE_PROJECT, conditions.sql())
                : TaskListSql.filtered(IN_VISIBLE_PROJECT, conditions.sql(), "t.rank, t.number");
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .params(conditions.parameters())
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value());
        ListedTasks page = read(statement, query.skip(), query.limit());
        if (!page.visible()) {
            throw Visibility.projectNotFound();
        }
        return page;
    }

    private ListedTasks read(JdbcClient.StatementSpec statement, int skip, int limit) {
        return statement.param("skip", skip).param("limit", limit).query((ResultSetExtractor<ListedTasks>) rows -> {
            ListedTasks page = new ListedTasks(known);
            while (rows.next()) {
                page.add(new Row(rows));
            }
            return page;
        });
    }
}
