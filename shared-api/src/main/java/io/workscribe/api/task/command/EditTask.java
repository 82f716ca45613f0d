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

/** All changes are made or none. assigneeId, parentTaskId, sprintId and dueDate can be cleared. */
public record EditTask(
        @TargetAggregateIdentifier TaskId taskId,
        Change<String> title,
        Change<Document> description,
        Change<StatusId> statusId,
        Change<UserId> assigneeId,
        Change<Priority> priority,
        Change<TaskType> type,
        Change<TaskId> parentTaskId,
        Change<SprintId> sprintId,
        Change<LocalDate> dueDate,
        Change<List<LabelId>> labelIds)
        implements TaskCommand {}
