package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.serialization.Revision;

/** body is the whole new text; what it said before is in an earlier event of the task. */
@Revision("1")
public record CommentEdited(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, CommentId commentId, Document body)
        implements TaskEvent {}
