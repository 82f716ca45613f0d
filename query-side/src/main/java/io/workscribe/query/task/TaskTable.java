package io.workscribe.query.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.task}, {@code query.task_label}, {@code query.task_count}, {@code
 * query.task_block} and {@code query.sprint_count}. Every change of a task is one statement that does nothing when the row already shows the event
 * ({@code version}); what it counts it counts in the same statement. {@code
 * revision} is the position of the newest event that changed what the row shows.
 */
class TaskTable {

    private final JdbcClient jdbc;
    private final TaskBlocks blocks;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.blocks = new TaskBlocks(jdbc);
    }

    void add(TaskCreated event, Instant at, long version, long position) {
        jdbc.sql("""
                        WITH added AS (
                            INSERT INTO query.task
                                (task_id, organization_id, project_id, project_key, number, title, title_folded,
                                 title_key, description, status_id, status_category, rank, reporter_id, assignee_id, priority,
                                 type, parent_task_id, sprint_id, due_date, comment_count, subtask_count,
                                 subtask_done_count, label_ids, created_at, updated_at, version, edit_version, revision)
                            VALUES (:task, :organization, :project, :projectKey, :number, :title, :titleFolded,
                                    :titleKey, :description, :status, :statusCategory, :rank, :reporter, :assignee, :priority,
                                    :type, :parent, :sprint, :dueDate, 0, 0, 0, :labels, :at, :at, :version, :version, :position)
                            ON CONFLICT (task_id) DO NOTHING
                            RETURNING task_id, project_id, rank, sprint_id, parent_task_id, (status_category = 'done')::int AS done,
                                (status_category <> 'done' AND parent_task_id IS NULL)::int AS open
                        ), labelled AS (
                            INSERT INTO query.task_label (task_id, label_id)
                            SELECT task_id, unnest(string_to_array(:labels, ',')::uuid[]) FROM added
                        ), planned AS (
                            INSERT INTO query.sprint_count AS counted (sprint_id, tasks, completed_tasks, revision)
                            SELECT sprint_id, 1, done, :position FROM added WHERE sprint_id IS NOT NULL
                            ON CONFLICT (sprint_id) DO UPDATE
                                SET tasks = counted.tasks + 1,
                                    completed_tasks = counted.completed_tasks + excluded.completed_tasks,
                                    revision = greatest(counted.revision, excluded.revision)
                        ), nested AS (
                            UPDATE query.task parent
                            SET subtask_count = subtask_count + 1, subtask_done_count = subtask_done_count + added.done,
                                revision = greatest(revision, :position)
                            FROM added WHERE parent.task_id = added.parent_task_id
                        ), of_project AS (
                            INSERT INTO query.task_count AS counted (project_id, live_tasks, open_tasks)
                            SELECT project_id, 1, open FROM added
                            ON CONFLICT (project_id) DO UPDATE
                                SET live_tasks = counted.live_tasks + 1,
                                    open_tasks = counted.open_tasks + excluded.open_tasks
                        ), placed AS (
                            SELECT project_id, rank, 1 AS live FROM added
                        )
                        """ + TaskBlocks.COUNT)
                .param("task", event.taskId().value())
                .param("organization", event.organizationId().value())
                .param("project", event.projectId().value())
                .param("projectKey", event.projectKey())
                .param("number", event.number())
                .param("title", event.title())
                .param("titleFolded", folded(event.title()))
                .param("titleKey", Folding.key(event.title()))
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
                .param("position", position)
                .query(TaskBlocks::full)
                .list()
                .forEach(blocks::split);
    }

    void rename(TaskId taskId, String title, Instant at, long version, long position) {
        change(taskId, "title = :title, title_folded = :titleFolded, title_key = :titleKey", at, version, position)
                .param("title", title)
                .param("titleFolded", folded(title))
                .param("titleKey", Folding.key(title))
                .update();
    }

    void describe(TaskId taskId, @Nullable Document description, Instant at, long version, long position) {
        change(taskId, "description = :description", at, version, position)
                .param("description", json(description))
                .update();
    }

    void putInStatus(
            TaskId taskId, StatusId statusId, StatusCategory category, Instant at, long version, long position) {
        countedChange(taskId, "status_id = :status, status_category = :category", at, version, position)
                .param("status", statusId.value())
                .param("category", category.wire())
                .update();
    }

    void assign(TaskId taskId, @Nullable UserId assigneeId, Instant at, long version, long position) {
        change(taskId, "assignee_id = :assignee", at, version, position)
                .param("assignee", value(assigneeId))
                .update();
    }

    void nest(TaskId taskId, @Nullable TaskId parentTaskId, Instant at, long version, long position) {
        countedChange(taskId, "parent_task_id = :parent", at, version, position)
                .param("parent", value(parentTaskId))
                .update();
    }

    void plan(TaskId taskId, @Nullable SprintId sprintId, Instant at, long version, long position) {
        countedChange(taskId, "sprint_id = :sprint", at, version, position)
                .param("sprint", value(sprintId))
                .update();
    }

    /** The place among others is no part of the task: it was not edited, least of all when it made room for another. */
    void rank(TaskId taskId, String rank, long version, long position) {
        jdbc.sql("""
                        WITH before AS (
                            SELECT project_id, rank FROM query.task
                            WHERE task_id = :task AND version < :version AND deleted_at IS NULL
                        ), after AS (
                            UPDATE query.task SET rank = :rank, version = :version,
                                revision = greatest(revision, :position)
                            WHERE task_id = :task AND version < :version
                            RETURNING project_id, rank, deleted_at
                        ), placed AS (
                            SELECT project_id, rank, -1 AS live FROM before
                            UNION ALL
                            SELECT project_id, rank, 1 FROM after WHERE deleted_at IS NULL
                        )
                        """ + TaskBlocks.COUNT)
                .param("position", position)
                .param("task", taskId.value())
                .param("rank", rank)
                .param("version", version)
                .query(TaskBlocks::full)
                .list()
                .forEach(blocks::split);
    }

    /** For columns that take the value of the event as it is. */
    void set(TaskId taskId, String column, @Nullable Object value, Instant at, long version, long position) {
        change(taskId, column + " = :value", at, version, position)
                .param("value", value)
                .update();
    }

    void replaceLabels(TaskId taskId, List<LabelId> labelIds, Instant at, long version, long position) {
        int changed = change(taskId, "label_ids = :labels", at, version, position)
                .param("labels", joined(labelIds))
                .update();
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

    /** Each task keeps the label, marked, until it is given others. */
    void removeLabelEverywhere(LabelId labelId, long version, long position) {
        markLabel(
                labelId,
                true,
                "array_to_string(array_remove(string_to_array(label_ids, ','), :label::text), ',')",
                version,
                position);
    }

    void restoreLabelEverywhere(LabelId labelId, long version, long position) {
        markLabel(labelId, false, "concat_ws(',', nullif(label_ids, ''), :label::text)", version, position);
    }

    private void markLabel(LabelId labelId, boolean deleted, String labelIds, long version, long position) {
        jdbc.sql("""
                        WITH ended AS (
                            INSERT INTO query.task_label_end AS known (label_id, version) VALUES (:label, :version)
                            ON CONFLICT (label_id) DO UPDATE SET version = excluded.version
                                WHERE known.version < excluded.version
                            RETURNING label_id
                        ), marked AS (
                            UPDATE query.task_label SET deleted = :deleted
                            FROM ended WHERE task_label.label_id = ended.label_id AND task_label.deleted <> :deleted
                            RETURNING task_id
                        )
                        UPDATE query.task SET revision = greatest(revision, :position), label_ids = %s
                        FROM marked WHERE task.task_id = marked.task_id
                        """.formatted(labelIds))
                .param("label", labelId.value())
                .param("deleted", deleted)
                .param("version", version)
                .param("position", position)
                .update();
    }

    /** A comment is a resource of its own: the task gets a new version, but was not edited. */
    void countComment(TaskId taskId, int added, long version, long position) {
        jdbc.sql("""
                        UPDATE query.task SET comment_count = comment_count + :added, version = :version,
                            revision = greatest(revision, :position)
                        WHERE task_id = :task AND version < :version
                        """)
                .param("position", position)
                .param("task", taskId.value())
                .param("added", added)
                .param("version", version)
                .update();
    }

    /** What belongs to the task and is not shown in its row changed: a new version, but not an edit. */
    void advance(TaskId taskId, long version) {
        jdbc.sql("UPDATE query.task SET version = :version WHERE task_id = :task AND version < :version")
                .param("task", taskId.value())
                .param("version", version)
                .update();
    }

    /** Subtasks of a deleted task stay, without a parent; those that are deleted too keep it, in case both come back. */
    void delete(TaskId taskId, Instant at, long version, long position) {
        jdbc.sql("""
                        WITH orphaned AS (
                            UPDATE query.task child
                            SET parent_task_id = NULL, revision = greatest(child.revision, :position)
                            FROM query.task parent
                            WHERE parent.task_id = :task AND parent.version < :version
                                AND child.parent_task_id = parent.task_id AND child.deleted_at IS NULL
                            RETURNING child.project_id, child.status_category
                        )
                        UPDATE query.task_count SET open_tasks = open_tasks + opened.tasks
                        FROM (SELECT project_id, count(*) AS tasks FROM orphaned
                              WHERE status_category <> 'done' GROUP BY project_id) opened
                        WHERE task_count.project_id = opened.project_id
                        """)
                .param("task", taskId.value())
                .param("version", version)
                .param("position", position)
                .update();
        countedChange(taskId, "deleted_at = :at, subtask_count = 0, subtask_done_count = 0", at, version, position)
                .update();
    }

    /** What the row says besides has waited there. */
    void restore(TaskId taskId, Instant at, long version, long position) {
        countedChange(taskId, "deleted_at = NULL", at, version, position).update();
        blocks.splitFullOf(taskId);
    }

    private JdbcClient.StatementSpec change(
            TaskId taskId, String assignments, Instant at, long version, long position) {
        return jdbc.sql("UPDATE query.task SET " + assignments + ", updated_at = :at, version = :version,"
                        + " edit_version = :version, revision = greatest(revision, :position)"
                        + " WHERE task_id = :task AND version < :version")
                .param("task", taskId.value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position);
    }

    /** For changes that decide where a task counts: in its project, its sprint, among the open or the done ones. */
    private JdbcClient.StatementSpec countedChange(
            TaskId taskId, String assignments, Instant at, long version, long position) {
        return jdbc.sql("""
                        WITH before AS (
                            SELECT project_id, rank, sprint_id, status_category, parent_task_id FROM query.task
                            WHERE task_id = :task AND version < :version AND deleted_at IS NULL
                        ), after AS (
                            UPDATE query.task SET %s, updated_at = :at, version = :version, edit_version = :version,
                                revision = greatest(revision, :position)
                            WHERE task_id = :task AND version < :version
                            RETURNING project_id, rank, sprint_id, status_category, parent_task_id, deleted_at
                        ), counted AS (
                            SELECT project_id, rank, sprint_id, parent_task_id, -1 AS live, -(status_category = 'done')::int AS done,
                                -(status_category <> 'done' AND parent_task_id IS NULL)::int AS open
                            FROM before
                            UNION ALL
                            SELECT project_id, rank, sprint_id, parent_task_id, 1, (status_category = 'done')::int,
                                (status_category <> 'done' AND parent_task_id IS NULL)::int
                            FROM after WHERE deleted_at IS NULL
                        ), of_project AS (
                            UPDATE query.task_count
                            SET live_tasks = live_tasks + moved.live, open_tasks = open_tasks + moved.open
                            FROM (SELECT project_id, sum(live) AS live, sum(open) AS open FROM counted
                                  GROUP BY project_id) moved
                            WHERE task_count.project_id = moved.project_id AND (moved.live <> 0 OR moved.open <> 0)
                        ), placed AS (
                            SELECT project_id, rank, live FROM counted
                        ), of_blocks AS (
                            %s
                        ), of_parent AS (
                            UPDATE query.task parent
                            SET subtask_count = subtask_count + moved.live,
                                subtask_done_count = subtask_done_count + moved.done,
                                revision = greatest(revision, :position)
                            FROM (SELECT parent_task_id, sum(live) AS live, sum(done) AS done FROM counted
                                  GROUP BY parent_task_id) moved
                            WHERE parent.task_id = moved.parent_task_id AND (moved.live <> 0 OR moved.done <> 0)
                        )
                        INSERT INTO query.sprint_count AS kept (sprint_id, tasks, completed_tasks, revision)
                        SELECT sprint_id, sum(live), sum(done), :position FROM counted WHERE sprint_id IS NOT NULL
                        GROUP BY sprint_id HAVING sum(live) <> 0 OR sum(done) <> 0
                        ON CONFLICT (sprint_id) DO UPDATE
                            SET tasks = kept.tasks + excluded.tasks,
                                completed_tasks = kept.completed_tasks + excluded.completed_tasks,
                                revision = greatest(kept.revision, excluded.revision)
                        """.formatted(assignments, TaskBlocks.COUNTED))
                .param("task", taskId.value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position);
    }

    private static String folded(String title) {
        return Folding.loose(Folding.clean(title));
    }

    private static String joined(List<LabelId> labelIds) {
        return labelIds.stream().distinct().map(LabelId::toString).collect(Collectors.joining(","));
    }

    private static @Nullable String json(@Nullable Document document) {
        return document == null ? null : document.json();
    }

    private static @Nullable UUID value(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable TaskId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable SprintId id) {
        return id == null ? null : id.value();
    }
}
