package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.wiki.SpaceId;
import org.axonframework.serialization.Revision;

/** Together with the space and the sprint it explains the product, and goes together with them. */
@Revision("1")
public record ProjectMarkedAsSample(
        ProjectId projectId, OrganizationId organizationId, SpaceId spaceId, SprintId sprintId)
        implements ProjectEvent {}
