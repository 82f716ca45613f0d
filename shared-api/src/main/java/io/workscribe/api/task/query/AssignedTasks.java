package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's own in all projects, without subtasks.
 *
 * @param after of this very list, see {@link TaskListName}
 */
public record AssignedTasks(
        OrganizationId organizationId,
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
