package io.workscribe.api.task.query;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;

/**
 * What a list shows; every criterion that is not null must hold. search: a part of the title, taken literally,
 * without regard to case.
 */
public record TaskFilter(
        StatusId statusId,
        UserId assigneeId,
        Priority priority,
        TaskType type,
        SprintId sprintId,
        boolean backlogOnly,
        LabelId labelId,
        TaskId parentTaskId,
        String search) {}
