package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;

/** The pages that a task is linked to. Refused like {@link TaskById}. */
public record LinkedPages(TaskId taskId, UserId viewer) implements Query<LinkedPageList> {

    @Override
    public Class<LinkedPageList> resultType() {
        return LinkedPageList.class;
    }
}
