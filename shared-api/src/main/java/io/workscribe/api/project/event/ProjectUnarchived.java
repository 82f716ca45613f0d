package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

/** It is back from the archive, with all that is in it. */
@Revision("1")
public record ProjectUnarchived(ProjectId projectId, OrganizationId organizationId) implements ProjectEvent {}
