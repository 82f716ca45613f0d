package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;

/** What comments say. Tasks do not carry it with them: there may be any number of comments. */
interface CommentTexts {

    /** Of a comment that is there. */
    CommentText newest(TaskId taskId, CommentId commentId);
}
