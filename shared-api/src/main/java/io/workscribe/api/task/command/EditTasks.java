package io.workscribe.api.task.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same change of several tasks of one organization: all of it or nothing. A refusal names the first task, in this order,
 * that cannot be changed so. Answers how many really changed.
 */
public record EditTasks(
        List<TaskId> taskIds,
        @Nullable Change<StatusId> statusId,
        @Nullable Change<UserId> assigneeId,
        @Nullable Change<Priority> priority,
        @Nullable Change<SprintId> sprintId,
        @Nullable Change<LocalDate> dueDate,
        List<LabelId> addLabelIds,
        List<LabelId> removeLabelIds) {

    /** What it asks of one of them, apart from labels. */
    public EditTask of(TaskId taskId) {
        return new EditTask(taskId, null, null, statusId, assigneeId, priority, null, null, sprintId, dueDate, null);
    }
}
