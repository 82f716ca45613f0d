package io.workscribe.query.task;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.query.StatusView;
import io.workscribe.api.task.query.BoardColumn;
import io.workscribe.api.task.query.BoardView;
import io.workscribe.api.task.query.ProjectBoard;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.OneStatement;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BoardQueries {

    private static final TaskOrdering BY_RANK = new TaskOrdering(TaskSort.BY_RANK, false);

    /** A column while it is read. */
    private record Column(StatusView status, ListedTasks tasks) {}

    private final JdbcClient jdbc;
    private final TaskCriteria criteria;
    private final KnownRows known;

    BoardQueries(JdbcClient jdbc, TaskCriteria criteria, KnownRows known) {
        this.jdbc = jdbc;
        this.criteria = criteria;
        this.known = known;
    }

    @QueryHandler
    @OneStatement
    BoardView handle(ProjectBoard query) {
        TaskConditions conditions = criteria.ofProject(query.organizationId(), query.projectId(), query.filter());
        List<Column> columns = jdbc.sql(BoardSql.of(Visibility.OF_PROJECT, conditions.sql()))
                .params(conditions.parameters())
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .param("limit", query.perColumn())
                .query((ResultSetExtractor<List<Column>>) this::columns);
        return new BoardView(
                columns.stream().map(column -> shown(column, query)).toList());
    }

    private List<Column> columns(ResultSet rows) throws SQLException {
        Map<StatusId, Column> columns = new LinkedHashMap<>();
        while (rows.next()) {
            Row row = new Row(rows);
            if (!row.flag("visible")) {
                throw Visibility.projectNotFound();
            }
            StatusId id = row.idOrNull("column_id", StatusId::new);
            if (id != null) {
                Column column = columns.get(id);
                if (column == null) {
                    column = new Column(status(row), new ListedTasks(known));
                    columns.put(id, column);
                }
                column.tasks().add(row);
            }
        }
        return List.copyOf(columns.values());
    }

    private static BoardColumn shown(Column column, ProjectBoard query) {
        TaskSummary last = column.tasks().lastBeforeMore();
        TaskListName rest = TaskListName.ofProject(
                query.projectId(), query.filter().inStatus(column.status().id()), TaskSort.BY_RANK);
        return new BoardColumn(
                column.status(),
                column.tasks().total(),
                column.tasks().tasks(),
                last == null ? null : BY_RANK.cursor(rest, query.filter().withoutSubtasks(), last));
    }

    private static StatusView status(Row row) throws SQLException {
        return new StatusView(
                row.id("column_id", StatusId::new),
                row.id("column_organization_id", OrganizationId::new),
                row.id("column_project_id", ProjectId::new),
                row.text("column_name"),
                StatusCategory.ofWire(row.text("column_category")),
                row.integer("column_position"),
                row.textOrNull("column_color"),
                row.text("column_rank"),
                row.number("column_version"),
                row.number("column_revision"));
    }
}
