package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;

/** Refused with COMMENT_NOT_FOUND, or like {@link TaskById}. */
public record CommentById(TaskId taskId, CommentId commentId, UserId viewer) implements Query<CommentView> {

    @Override
    public Class<CommentView> resultType() {
        return CommentView.class;
    }
}
