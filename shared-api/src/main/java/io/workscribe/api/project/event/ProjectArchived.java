package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ProjectArchived(ProjectId projectId, OrganizationId organizationId) implements ProjectEvent {}
