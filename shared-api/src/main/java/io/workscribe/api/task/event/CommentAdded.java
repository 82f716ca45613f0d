package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** mentionedUserIds: the mentioned people who were members then, without the author. */
@Revision("1")
public record CommentAdded(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        CommentId commentId,
        UserId authorId,
        Document body,
        List<UserId> mentionedUserIds)
        implements TaskEvent {}
