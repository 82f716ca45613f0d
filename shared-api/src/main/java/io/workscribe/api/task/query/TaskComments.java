package io.workscribe.api.task.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Refused like {@link TaskById}.
 *
 * @param after the row behind which the page begins; null to begin where skip says
 */
public record TaskComments(
        TaskId taskId,
        UserId viewer,
        int skip,
        int limit,
        @Nullable Cursor after) implements Query<CommentPage> {

    /** From a place in the list, counted in rows. */
    public TaskComments(TaskId taskId, UserId viewer, int skip, int limit) {
        this(taskId, viewer, skip, limit, null);
    }

    @Override
    public Class<CommentPage> resultType() {
        return CommentPage.class;
    }
}
