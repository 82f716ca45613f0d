package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;

/** Refused like {@link TaskById}. */
public record TaskActivity(TaskId taskId, UserId viewer, int skip, int limit) implements Query<ActivityPage> {

    @Override
    public Class<ActivityPage> resultType() {
        return ActivityPage.class;
    }
}
