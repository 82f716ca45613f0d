package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.ProjectType;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** description may be null. */
@Revision("1")
public record ProjectCreated(
        ProjectId projectId,
        OrganizationId organizationId,
        String name,
        String key,
        @Nullable String description,
        ProjectType type,
        List<ProjectStatus> statuses,
        UserId createdBy)
        implements ProjectEvent {}
