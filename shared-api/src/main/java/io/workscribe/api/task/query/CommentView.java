package io.workscribe.api.task.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.task.CommentId;
import java.time.Instant;

/** bodyJson as it was sent. isEdited: whether it was ever changed; updatedAt is createdAt until then. */
public record CommentView(
        CommentId id,
        TaskId taskId,
        UserId authorId,
        Document bodyJson,
        boolean isEdited,
        Instant createdAt,
        Instant updatedAt,
        UserSummary author,
        long version,
        long revision)
        implements ShownVersion {}
