package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousAssigneeId may be null. */
@Revision("1")
public record TaskAssigned(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        UserId assigneeId,
        @Nullable UserId previousAssigneeId)
        implements TaskEvent {}
