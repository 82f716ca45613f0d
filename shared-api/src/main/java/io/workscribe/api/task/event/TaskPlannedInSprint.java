package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousSprintId is null when the task came from the backlog. */
@Revision("1")
public record TaskPlannedInSprint(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        SprintId sprintId,
        @Nullable SprintId previousSprintId)
        implements TaskEvent {}
