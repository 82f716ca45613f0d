package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

/** Keys of tasks do not change with it. */
@Revision("1")
public record ProjectRenamed(ProjectId projectId, OrganizationId organizationId, String name, String previousName)
        implements ProjectEvent {}
