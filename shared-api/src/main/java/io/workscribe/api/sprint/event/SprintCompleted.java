package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * targetSprintId: where the open tasks went; null when that was the backlog. movedTaskIds: these tasks, each with an event
 * of its own; null in events of revision 1, which did not say.
 */
@Revision("2")
public record SprintCompleted(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable SprintId targetSprintId,
        @Nullable List<TaskId> movedTaskIds)
        implements SprintEvent {}
