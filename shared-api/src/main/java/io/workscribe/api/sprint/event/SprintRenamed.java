package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** Names need not be unique in a project. */
@Revision("1")
public record SprintRenamed(
        SprintId sprintId, OrganizationId organizationId, ProjectId projectId, String name, String previousName)
        implements SprintEvent {}
