package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** A deleted sprint is there again, planned as it was. The tasks that come back into it have events of their own. */
@Revision("1")
public record SprintRestored(SprintId sprintId, OrganizationId organizationId, ProjectId projectId)
        implements SprintEvent {}
