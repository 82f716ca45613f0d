package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousDescription may be null. */
@Revision("1")
public record ProjectDescribed(
        ProjectId projectId,
        OrganizationId organizationId,
        @Nullable String description,
        @Nullable String previousDescription)
        implements ProjectEvent {}
