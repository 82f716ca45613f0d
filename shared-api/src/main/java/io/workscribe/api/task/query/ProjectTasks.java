package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Refused with PROJECT_NOT_FOUND.
 *
 * @param after of this very list, see {@link TaskListName}
 */
public record ProjectTasks(
        OrganizationId organizationId,
        ProjectId projectId,
        UserId viewer,
        TaskFilter filter,
        TaskSort sort,
        @Nullable TaskCursor after,
        int skip,
        int limit)
        implements Query<TaskPage> {

    @Override
    public Class<TaskPage> resultType() {
        return TaskPage.class;
    }
}
