package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** A task by its readable id {@code KEY-N}, however it is typed. Refused with TASK_NOT_FOUND, also for what is none. */
public record TaskByKey(OrganizationId organizationId, String key, UserId viewer) implements Query<TaskDetail> {

    @Override
    public Class<TaskDetail> resultType() {
        return TaskDetail.class;
    }
}
