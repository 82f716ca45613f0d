package io.workscribe.query.task;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.query.LabelSummary;
import io.workscribe.api.project.query.StatusSummary;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the rows of tasks are selected, with all that is shown of them, and read. */
final class TaskRows {

    /** Of a task {@code t} joined by {@link #JOINS}; the position differs from query to query. */
    static final String COLUMNS = """
            t.task_id, t.organization_id, t.project_id, t.project_key, t.number, t.title, t.status_id, t.assignee_id,
            t.reporter_id, t.priority, t.shown_type AS type, t.parent_task_id, t.sprint_id, t.due_date, t.created_at, t.updated_at,
            t.rank, t.subtask_count, t.subtask_done_count, t.comment_count, t.edit_version, t.revision,
            coalesce(s.name, '') AS status_name, coalesce(s.category, t.status_category) AS status_category,
            s.color AS status_color, coalesce(s.position, 0) AS status_position,
            a.display_name AS assignee_name, a.avatar_url AS assignee_avatar, a.email AS assignee_email,
            r.display_name AS reporter_name, r.avatar_url AS reporter_avatar, r.email AS reporter_email,
            labels.ids AS label_ids, labels.names AS label_names, labels.colors AS label_colors
            """;

    static final String JOINS = """
            LEFT JOIN query.status s ON s.status_id = t.status_id
            LEFT JOIN query.person a ON a.user_id = t.assignee_id
            LEFT JOIN query.person r ON r.user_id = t.reporter_id
            LEFT JOIN LATERAL (
                SELECT array_agg(l.label_id ORDER BY l.version) AS ids, array_agg(l.name ORDER BY l.version) AS names,
                    array_agg(l.color ORDER BY l.version) AS colors
                FROM query.task_label tl JOIN query.label l ON l.label_id = tl.label_id AND NOT l.deleted
                WHERE tl.task_id = t.task_id
            ) labels ON true
            """;

    /** Of a task {@code t}, without anything of others. */
    static final String OWN_COLUMNS = """
            t.task_id, t.organization_id, t.project_id, t.project_key, t.number, t.title, t.status_id, t.status_category,
            t.assignee_id, t.reporter_id, t.priority, t.shown_type AS type, t.parent_task_id, t.sprint_id, t.due_date,
            t.created_at, t.updated_at, t.rank, t.subtask_count, t.subtask_done_count, t.comment_count, t.label_ids,
            t.edit_version, t.revision
            """;

    private TaskRows() {}

    /** With nothing known of status, people, labels and place. */
    static TaskSummary own(Row row) throws SQLException {
        UserId reporter = row.id("reporter_id", UserId::new);
        StatusId status = row.id("status_id", StatusId::new);
        return summary(
                row,
                new StatusSummary(status, "", StatusCategory.ofWire(row.text("status_category")), null, 0),
                null,
                new UserSummary(reporter, "", null, ""),
                0,
                List.of());
    }

    /** Of a row with {@link #COLUMNS} and a position. */
    static TaskSummary summary(Row row) throws SQLException {
        return summary(
                row,
                status(row),
                row.personOrNull("assignee"),
                row.person("reporter"),
                row.number("position"),
                labels(row));
    }

    private static TaskSummary summary(
            Row row,
            StatusSummary status,
            @Nullable UserSummary assignee,
            UserSummary reporter,
            long position,
            List<LabelSummary> labels)
            throws SQLException {
        int number = row.integer("number");
        return new TaskSummary(
                row.id("task_id", TaskId::new),
                row.id("organization_id", OrganizationId::new),
                row.id("project_id", ProjectId::new),
                row.text("project_key") + "-" + number,
                number,
                row.text("title"),
                row.id("status_id", StatusId::new),
                status,
                row.idOrNull("assignee_id", UserId::new),
                assignee,
                row.id("reporter_id", UserId::new),
                reporter,
                Priority.ofWire(row.text("priority")),
                TaskType.ofWire(row.text("type")),
                row.idOrNull("parent_task_id", TaskId::new),
                row.idOrNull("sprint_id", SprintId::new),
                position,
                row.dateOrNull("due_date"),
                row.instant("created_at"),
                row.instant("updated_at"),
                labels,
                row.text("rank"),
                row.number("subtask_count"),
                row.number("subtask_done_count"),
                row.number("comment_count"),
                row.number("edit_version"),
                row.number("revision"));
    }

    static TaskDetail detail(Row row) throws SQLException {
        TaskSummary task = summary(row);
        return new TaskDetail(
                task.id(),
                task.orgId(),
                task.projectId(),
                task.taskId(),
                task.number(),
                task.title(),
                task.statusId(),
                task.status(),
                task.assigneeId(),
                task.assignee(),
                task.reporterId(),
                task.reporter(),
                task.priority(),
                task.type(),
                task.parentTaskId(),
                task.sprintId(),
                task.position(),
                task.dueDate(),
                task.createdAt(),
                task.updatedAt(),
                task.labels(),
                row.documentOrNull("description"),
                task.rank(),
                task.subtaskCount(),
                task.subtaskDoneCount(),
                task.commentCount(),
                task.version(),
                task.revision());
    }

    /** Without a name while the statuses of a new project are not there yet. */
    private static StatusSummary status(Row row) throws SQLException {
        return new StatusSummary(
                row.id("status_id", StatusId::new),
                row.text("status_name"),
                StatusCategory.ofWire(row.text("status_category")),
                row.textOrNull("status_color"),
                row.integer("status_position"));
    }

    private static List<LabelSummary> labels(Row row) throws SQLException {
        Object[] ids = row.array("label_ids");
        if (ids.length == 0) {
            return List.of();
        }
        Object[] names = row.array("label_names");
        Object[] colors = row.array("label_colors");
        List<LabelSummary> labels = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            labels.add(new LabelSummary(new LabelId((UUID) ids[i]), (String) names[i], (String) colors[i]));
        }
        return labels;
    }
}
