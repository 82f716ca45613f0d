package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;

/** It is in no sprint any more, because somebody took it out, or because the sprint was completed or deleted. */
@Revision("1")
public record TaskReturnedToBacklog(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, SprintId previousSprintId)
        implements TaskEvent {}
