package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.Priority;
import org.axonframework.serialization.Revision;

/** Without a priority there is {@link Priority#NONE}, never null. */
@Revision("1")
public record TaskPrioritized(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, Priority priority, Priority previousPriority)
        implements TaskEvent {}
