package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** It is the one active sprint of its project until it is completed. The planned dates stay, whatever the day is. */
@Revision("1")
public record SprintStarted(SprintId sprintId, OrganizationId organizationId, ProjectId projectId)
        implements SprintEvent {}
