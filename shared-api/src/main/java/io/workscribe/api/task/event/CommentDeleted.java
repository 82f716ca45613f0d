package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** authorId, body and edited are those of the comment at its end; null in events of revision 1, which did not say. */
@Revision("2")
public record CommentDeleted(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        CommentId commentId,
        @Nullable UserId authorId,
        @Nullable Document body,
        @Nullable Boolean edited)
        implements TaskEvent {}
