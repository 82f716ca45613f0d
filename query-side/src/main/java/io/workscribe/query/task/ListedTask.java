package io.workscribe.query.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.query.LabelSummary;
import io.workscribe.api.project.query.StatusSummary;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task's own row says of it, apart from what lists show of others and where it stands. */
final class ListedTask {

    private static final int BYTES = 1_500;

    private final TaskSummary own;
    private final StatusCategory category;
    private final String labelIds;
    private final List<LabelId> labels;
    private volatile TaskJson.@Nullable Pieces json;

    private ListedTask(TaskSummary own, StatusCategory category, String labelIds) {
        this.own = own;
        this.category = category;
        this.labelIds = labelIds;
        this.labels = labelIds.isEmpty()
                ? List.of()
                : Arrays.stream(labelIds.split(","))
                        .map(id -> new LabelId(UUID.fromString(id)))
                        .toList();
    }

    static ListedTask in(Row row) throws SQLException {
        StatusCategory category = StatusCategory.ofWire(row.text("status_category"));
        return new ListedTask(TaskRows.own(row), category, row.text("label_ids"));
    }

    /**
     * Whether the row is as it was. Events of the task change its revision; those of others also when they are handled late,
     * as dead letters are, and then it stays: what they change is compared.
     */
    boolean isStill(Row row) throws SQLException {
        return row.number("revision") == own.revision()
                && row.number("edit_version") == own.version()
                && row.number("subtask_count") == own.subtaskCount()
                && row.number("subtask_done_count") == own.subtaskDoneCount()
                && Objects.equals(row.idOrNull("parent_task_id", TaskId::new), own.parentTaskId())
                && row.text("label_ids").equals(labelIds);
    }

    /** About what it takes in memory, its JSON included. */
    int bytes() {
        return BYTES + 3 * own.title().length() + 3 * labelIds.length();
    }

    /** As texts: those with the same ones show the same. */
    String labelIds() {
        return labelIds;
    }

    TaskSummary own() {
        return own;
    }

    /** Of the status, while there is none yet. */
    StatusCategory category() {
        return category;
    }

    /** Made once. */
    TaskJson.Pieces json(TaskJson writer) {
        TaskJson.Pieces written = json;
        if (written == null) {
            written = writer.pieces(own);
            json = written;
        }
        return written;
    }

    List<LabelId> labels() {
        return labels;
    }

    TaskSummary with(
            StatusSummary status,
            @Nullable UserSummary assignee,
            UserSummary reporter,
            long position,
            List<LabelSummary> shownLabels) {
        return new TaskSummary(
                own.id(),
                own.orgId(),
                own.projectId(),
                own.taskId(),
                own.number(),
                own.title(),
                own.statusId(),
                status,
                own.assigneeId(),
                assignee,
                own.reporterId(),
                reporter,
                own.priority(),
                own.type(),
                own.parentTaskId(),
                own.sprintId(),
                position,
                own.dueDate(),
                own.createdAt(),
                own.updatedAt(),
                shownLabels,
                own.rank(),
                own.subtaskCount(),
                own.subtaskDoneCount(),
                own.commentCount(),
                own.version(),
                own.revision());
    }
}
