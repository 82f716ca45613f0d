package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import org.axonframework.serialization.Revision;

/** A deleted comment is there again, as it was. */
@Revision("1")
public record CommentRestored(TaskId taskId, OrganizationId organizationId, ProjectId projectId, CommentId commentId)
        implements TaskEvent {}
