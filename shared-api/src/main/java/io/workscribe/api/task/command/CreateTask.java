package io.workscribe.api.task.command;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
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

/** The actor becomes the reporter. description, assigneeId, parentTaskId, sprintId and dueDate may be null. */
public record CreateTask(
        @TargetAggregateIdentifier TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        String title,
        @Nullable Document description,
        StatusId statusId,
        @Nullable UserId assigneeId,
        Priority priority,
        TaskType type,
        @Nullable TaskId parentTaskId,
        @Nullable SprintId sprintId,
        @Nullable LocalDate dueDate,
        List<LabelId> labelIds)
        implements TaskCommand, CreationCommand {}
