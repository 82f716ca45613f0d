package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.Priority;
import org.jspecify.annotations.Nullable;

/** The viewer's own, without subtasks, newest change first. The filters may be null. */
public record AssignedTasks(
        OrganizationId organizationId,
        UserId viewer,
        @Nullable StatusCategory statusCategory,
        @Nullable Priority priority,
        int skip,
        int limit)
        implements Query<TaskPage> {

    @Override
    public Class<TaskPage> resultType() {
        return TaskPage.class;
    }
}
