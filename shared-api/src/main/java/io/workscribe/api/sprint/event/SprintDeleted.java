package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** Its tasks went back to the backlog; each of them has an event of its own. */
@Revision("1")
public record SprintDeleted(SprintId sprintId, OrganizationId organizationId, ProjectId projectId)
        implements SprintEvent {}
