package io.workscribe.query.task;

import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTaskPage;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.OneStatement;
import io.workscribe.query.row.Row;
import io.workscribe.query.row.SqlCondition;
import io.workscribe.query.visibility.Visibility;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskListQueries {

    private static final SqlCondition EVERYWHERE = new SqlCondition("true", Map.of());

    private final JdbcClient jdbc;
    private final TaskCriteria criteria;
    private final KnownRows known;
    private final TaskJson json;

    TaskListQueries(JdbcClient jdbc, TaskCriteria criteria, KnownRows known, TaskJson json) {
        this.jdbc = jdbc;
        this.criteria = criteria;
        this.known = known;
        this.json = json;
    }

    @QueryHandler
    @OneStatement
    TaskPage handle(ProjectTasks query) {
        ListedTasks tasks = tasks(query);
        return new TaskPage(tasks.tasks(), tasks.total(), query.skip(), query.limit(), next(query, tasks));
    }

    @QueryHandler
    @OneStatement
    RenderedTaskPage handle(RenderedTasks rendered) {
        ProjectTasks query = rendered.tasks();
        ListedTasks tasks = tasks(query);
        return new RenderedTaskPage(tasks.json(
                json, new TaskPage(List.of(), tasks.total(), query.skip(), query.limit(), next(query, tasks))));
    }

    @QueryHandler
    @OneStatement
    TaskPage handle(AssignedTasks query) {
        TaskConditions conditions = criteria.ofAssignee(query);
        TaskOrdering ordering = new TaskOrdering(query.sort(), true);
        ListedTasks tasks = read(filtered("true", conditions, query.after(), ordering), query.skip(), query.limit());
        TaskSummary last = tasks.lastBeforeMore();
        TaskListName name =
                TaskListName.ofAssignee(query.organizationId(), query.viewer(), query.filter(), query.sort());
        return new TaskPage(
                tasks.tasks(),
                tasks.total(),
                query.skip(),
                query.limit(),
                last == null ? null : ordering.cursor(name, false, last));
    }

    private ListedTasks tasks(ProjectTasks query) {
        TaskConditions conditions = criteria.ofProject(query.organizationId(), query.projectId(), query.filter());
        JdbcClient.StatementSpec statement = isPlain(query)
                ? jdbc.sql(TaskListSql.ofProject(Visibility.OF_PROJECT, conditions.sql()))
                        .params(conditions.parameters())
                : filtered(Visibility.OF_PROJECT, conditions, query.after(), new TaskOrdering(query.sort(), false));
        ListedTasks tasks = read(
                statement
                        .param("organization", query.organizationId().value())
                        .param("viewer", query.viewer().value()),
                query.skip(),
                query.limit());
        if (!tasks.visible()) {
            throw Visibility.projectNotFound();
        }
        return tasks;
    }

    private static boolean isPlain(ProjectTasks query) {
        return query.after() == null
                && query.sort().equals(TaskSort.BY_RANK)
                && query.filter().equals(TaskFilter.EVERYTHING);
    }

    private static @Nullable String next(ProjectTasks query, ListedTasks tasks) {
        TaskSummary last = tasks.lastBeforeMore();
        return last == null
                ? null
                : new TaskOrdering(query.sort(), false)
                        .cursor(
                                TaskListName.ofProject(query.projectId(), query.filter(), query.sort()),
                                query.filter().withoutSubtasks(),
                                last);
    }

    private JdbcClient.StatementSpec filtered(
            String visible, TaskConditions conditions, @Nullable TaskCursor after, TaskOrdering ordering) {
        SqlCondition behind = after == null ? EVERYWHERE : ordering.behind(after);
        return jdbc.sql(TaskListSql.filtered(visible, conditions.sql(), behind.sql(), ordering.sql()))
                .params(conditions.parameters())
                .params(behind.parameters());
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
