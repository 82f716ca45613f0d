package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** targetSprintId: where the open tasks went; null when that was the backlog. Each of them has an event of its own. */
@Revision("1")
public record SprintCompleted(
        SprintId sprintId, OrganizationId organizationId, ProjectId projectId, SprintId targetSprintId)
        implements SprintEvent {}
