package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;

/** The tasks that are linked to a page. Refused with PAGE_NOT_FOUND or FORBIDDEN. */
public record LinkedTasks(PageId pageId, UserId viewer) implements Query<LinkedTaskList> {

    @Override
    public Class<LinkedTaskList> resultType() {
        return LinkedTaskList.class;
    }
}
