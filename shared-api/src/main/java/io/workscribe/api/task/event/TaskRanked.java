package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;

/** The place in the project's order changed. */
@Revision("1")
public record TaskRanked(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, String rank, String previousRank)
        implements TaskEvent {}
