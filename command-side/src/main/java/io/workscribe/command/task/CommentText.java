package io.workscribe.command.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;

/**
 * What a comment says.
 *
 * @param edited whether it was ever changed
 */
record CommentText(UserId authorId, Document body, boolean edited) {}
