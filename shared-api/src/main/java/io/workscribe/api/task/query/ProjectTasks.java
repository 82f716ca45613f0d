package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with PROJECT_NOT_FOUND. By rank. */
public record ProjectTasks(
        OrganizationId organizationId, ProjectId projectId, UserId viewer, TaskFilter filter, int skip, int limit)
        implements Query<TaskPage> {

    @Override
    public Class<TaskPage> resultType() {
        return TaskPage.class;
    }
}
