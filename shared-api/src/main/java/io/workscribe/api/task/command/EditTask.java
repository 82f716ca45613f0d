package io.workscribe.api.task.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All changes are made or none. assigneeId, parentTaskId, sprintId and dueDate can be cleared. */
public record EditTask(
        @TargetAggregateIdentifier TaskId taskId,
        @Nullable Change<String> title,
        @Nullable Change<Document> description,
        @Nullable Change<StatusId> statusId,
        @Nullable Change<UserId> assigneeId,
        @Nullable Change<Priority> priority,
        @Nullable Change<TaskType> type,
        @Nullable Change<TaskId> parentTaskId,
        @Nullable Change<SprintId> sprintId,
        @Nullable Change<LocalDate> dueDate,
        @Nullable Change<List<LabelId>> labelIds)
        implements TaskCommand {}
