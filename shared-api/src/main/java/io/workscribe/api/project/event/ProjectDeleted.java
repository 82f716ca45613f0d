package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

/** It is gone with its labels; its tasks and sprints have been deleted in the same change. Its key is free again. */
@Revision("1")
public record ProjectDeleted(ProjectId projectId, OrganizationId organizationId, String key, String name)
        implements ProjectEvent {}
