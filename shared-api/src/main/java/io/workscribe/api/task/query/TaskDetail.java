package io.workscribe.api.task.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.query.LabelSummary;
import io.workscribe.api.project.query.StatusSummary;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task with all that is shown of it; see {@link TaskSummary}. */
public record TaskDetail(
        TaskId id,
        OrganizationId orgId,
        ProjectId projectId,
        String taskId,
        int number,
        String title,
        StatusId statusId,
        StatusSummary status,
        @Nullable UserId assigneeId,
        @Nullable UserSummary assignee,
        UserId reporterId,
        UserSummary reporter,
        Priority priority,
        TaskType type,
        @Nullable TaskId parentTaskId,
        @Nullable SprintId sprintId,
        long position,
        @Nullable LocalDate dueDate,
        Instant createdAt,
        Instant updatedAt,
        List<LabelSummary> labels,
        @Nullable Document descriptionJson,
        String rank,
        long subtaskCount,
        long subtaskDoneCount,
        long commentCount,
        long version,
        long revision)
        implements ShownVersion {}
