package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/** Nobody is assigned now: somebody said so, or a policy did when the assignee left the organization. */
@Revision("1")
public record TaskUnassigned(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, UserId previousAssigneeId)
        implements TaskEvent {}
