package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * rank: the place in the project's order, compared byte by byte. description, assigneeId, parentTaskId, sprintId
 * and dueDate may be null.
 */
@Revision("1")
public record TaskCreated(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        String projectKey,
        int number,
        String title,
        @Nullable Document description,
        StatusId statusId,
        StatusCategory statusCategory,
        String rank,
        UserId reporterId,
        @Nullable UserId assigneeId,
        Priority priority,
        TaskType type,
        @Nullable TaskId parentTaskId,
        @Nullable SprintId sprintId,
        @Nullable LocalDate dueDate,
        List<LabelId> labelIds)
        implements TaskEvent {}
