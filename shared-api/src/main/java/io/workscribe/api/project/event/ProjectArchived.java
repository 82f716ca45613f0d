package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.serialization.Revision;

/** It is in no list any more; its tasks, sprints and labels stay as they are. */
@Revision("1")
public record ProjectArchived(ProjectId projectId, OrganizationId organizationId) implements ProjectEvent {}
