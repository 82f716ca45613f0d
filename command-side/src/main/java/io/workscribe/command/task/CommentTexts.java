package io.workscribe.command.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;

/** What comments say. Tasks do not carry it with them: there may be any number of comments. */
interface CommentTexts {

    /** @param edited whether it was ever changed */
    record Text(UserId authorId, Document body, boolean edited) {}

    /** Of a comment that is there. */
    Text newest(TaskId taskId, CommentId commentId);
}
