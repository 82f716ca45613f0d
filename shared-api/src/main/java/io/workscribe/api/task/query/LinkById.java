package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;

/** Also a link that was taken away since. Refused with LINK_NOT_FOUND, or like {@link TaskById}. */
public record LinkById(TaskId taskId, LinkId linkId, UserId viewer) implements Query<LinkView> {

    @Override
    public Class<LinkView> resultType() {
        return LinkView.class;
    }
}
