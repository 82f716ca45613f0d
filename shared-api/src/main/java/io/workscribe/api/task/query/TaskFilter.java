package io.workscribe.api.task.query;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows; every criterion that is not null must hold. search: a part of the title, taken literally,
 * without regard to case.
 */
public record TaskFilter(
        @Nullable StatusId statusId,
        @Nullable UserId assigneeId,
        @Nullable Priority priority,
        @Nullable TaskType type,
        @Nullable SprintId sprintId,
        boolean backlogOnly,
        @Nullable LabelId labelId,
        @Nullable TaskId parentTaskId,
        @Nullable String search) {}
