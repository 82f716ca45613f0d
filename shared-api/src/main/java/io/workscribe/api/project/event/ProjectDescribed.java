package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

/** previousDescription may be null. */
@Revision("1")
public record ProjectDescribed(
        ProjectId projectId, OrganizationId organizationId, String description, String previousDescription)
        implements ProjectEvent {}
