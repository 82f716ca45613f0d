package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;

/** Refused with TASK_NOT_FOUND, or FORBIDDEN to people outside the organization. */
public record TaskById(TaskId taskId, UserId viewer) implements Query<TaskDetail> {

    @Override
    public Class<TaskDetail> resultType() {
        return TaskDetail.class;
    }
}
