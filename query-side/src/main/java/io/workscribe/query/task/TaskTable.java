package io.workscribe.query.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that keeps {@code query.task}, {@code query.task_label} and {@code query.task_count}. Every change of a task
 * is one statement that does nothing when the row already shows the event ({@code version}).
 */
@Component
class TaskTable {

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskCreated event, Instant at, long version) {
        jdbc.sql("""
                        WITH added AS (
                            INSERT INTO query.task
                                (task_id, organization_id, project_id, project_key, number, title, title_lower,
                                 description, status_id, status_category, rank, reporter_id, assignee_id, priority,
                                 type, parent_task_id, sprint_id, due_date, comment_count, created_at, updated_at,
                                 version)
                            VALUES (:task, :organization, :project, :projectKey, :number, :title, :titleLower,
                                    :description, :status, :statusCategory, :rank, :reporter, :assignee, :priority,
                                    :type, :parent, :sprint, :dueDate, 0, :at, :at, :version)
                            ON CONFLICT (task_id) DO NOTHING
                            RETURNING task_id, project_id
                        ), labelled AS (
                            INSERT INTO query.task_label (task_id, label_id)
                            SELECT task_id, unnest(string_to_array(:labels, ',')::uuid[]) FROM added
                        )
                        INSERT INTO query.task_count (project_id, live_tasks)
                        SELECT project_id, 1 FROM added
                        ON CONFLICT (project_id) DO UPDATE SET live_tasks = task_count.live_tasks + 1
                        """)
                .param("task", event.taskId().value())
                .param("organization", event.organizationId().value())
                .param("project", event.projectId().value())
                .param("projectKey", event.projectKey())
                .param("number", event.number())
                .param("title", event.title())
                .param("titleLower", lower(event.title()))
                .param("description", json(event.description()))
                .param("status", event.statusId().value())
                .param("statusCategory", event.statusCategory().wire())
                .param("rank", event.rank())
                .param("reporter", event.reporterId().value())
                .param("assignee", value(event.assigneeId()))
                .param("priority", event.priority().wire())
                .param("type", event.type().wire())
                .param("parent", value(event.parentTaskId()))
                .param("sprint", value(event.sprintId()))
                .param("dueDate", event.dueDate())
                .param("labels", joined(event.labelIds()))
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    void rename(TaskId taskId, String title, Instant at, long version) {
        change(taskId, "title = :title, title_lower = :titleLower", at, version)
                .param("title", title)
                .param("titleLower", lower(title))
                .update();
    }

    void describe(TaskId taskId, Document description, Instant at, long version) {
        change(taskId, "description = :description", at, version)
                .param("description", json(description))
                .update();
    }

    void putInStatus(TaskId taskId, StatusId statusId, StatusCategory category, Instant at, long version) {
        change(taskId, "status_id = :status, status_category = :category", at, version)
                .param("status", statusId.value())
                .param("category", category.wire())
                .update();
    }

    void assign(TaskId taskId, UserId assigneeId, Instant at, long version) {
        change(taskId, "assignee_id = :assignee", at, version)
                .param("assignee", value(assigneeId))
                .update();
    }

    void nest(TaskId taskId, TaskId parentTaskId, Instant at, long version) {
        change(taskId, "parent_task_id = :parent", at, version)
                .param("parent", value(parentTaskId))
                .update();
    }

    void plan(TaskId taskId, SprintId sprintId, Instant at, long version) {
        change(taskId, "sprint_id = :sprint", at, version)
                .param("sprint", value(sprintId))
                .update();
    }

    /** For columns that take the value of the event as it is. */
    void set(TaskId taskId, String column, Object value, Instant at, long version) {
        change(taskId, column + " = :value", at, version).param("value", value).update();
    }

    void replaceLabels(TaskId taskId, List<LabelId> labelIds, Instant at, long version) {
        int changed = change(taskId, "task_id = task_id", at, version).update();
        if (changed == 0) {
            return;
        }
        jdbc.sql("DELETE FROM query.task_label WHERE task_id = :task")
                .param("task", taskId.value())
                .update();
        jdbc.sql("""
                        INSERT INTO query.task_label (task_id, label_id)
                        SELECT :task, unnest(string_to_array(:labels, ',')::uuid[])
                        """)
                .param("task", taskId.value())
                .param("labels", joined(labelIds))
                .update();
    }

    void removeLabelEverywhere(LabelId labelId) {
        jdbc.sql("DELETE FROM query.task_label WHERE label_id = :label")
                .param("label", labelId.value())
                .update();
    }

    /** A comment is a resource of its own: the task gets a new version, but was not edited. */
    void countComment(TaskId taskId, int added, long version) {
        jdbc.sql("""
                        UPDATE query.task SET comment_count = comment_count + :added, version = :version
                        WHERE task_id = :task AND version < :version
                        """)
                .param("task", taskId.value())
                .param("added", added)
                .param("version", version)
                .update();
    }

    /** What belongs to the task without being a part of it changed: a new version, but not an edit. */
    void advance(TaskId taskId, long version) {
        jdbc.sql("UPDATE query.task SET version = :version WHERE task_id = :task AND version < :version")
                .param("task", taskId.value())
                .param("version", version)
                .update();
    }

    /** Subtasks of a deleted task stay, without a parent. */
    void delete(TaskId taskId, Instant at, long version) {
        jdbc.sql("""
                        WITH deleted AS (
                            UPDATE query.task SET deleted_at = :at, updated_at = :at, version = :version
                            WHERE task_id = :task AND version < :version AND deleted_at IS NULL
                            RETURNING task_id, project_id
                        ), orphaned AS (
                            UPDATE query.task child SET parent_task_id = NULL
                            FROM deleted WHERE child.parent_task_id = deleted.task_id
                        )
                        UPDATE query.task_count SET live_tasks = live_tasks - 1
                        FROM deleted WHERE task_count.project_id = deleted.project_id
                        """)
                .param("task", taskId.value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    void clear() {
        jdbc.sql("TRUNCATE query.task, query.task_label, query.task_count").update();
    }

    private JdbcClient.StatementSpec change(TaskId taskId, String assignments, Instant at, long version) {
        return jdbc.sql("UPDATE query.task SET " + assignments + ", updated_at = :at, version = :version"
                        + " WHERE task_id = :task AND version < :version")
                .param("task", taskId.value())
                .param("at", Timestamps.of(at))
                .param("version", version);
    }

    static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static String joined(List<LabelId> labelIds) {
        return labelIds.stream().distinct().map(LabelId::toString).collect(Collectors.joining(","));
    }

    private static String json(Document document) {
        return document == null ? null : document.json();
    }

    private static UUID value(UserId id) {
        return id == null ? null : id.value();
    }

    private static UUID value(TaskId id) {
        return id == null ? null : id.value();
    }

    private static UUID value(SprintId id) {
        return id == null ? null : id.value();
    }
}
