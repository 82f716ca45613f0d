package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;

/** Titles are one line, without white space at either end. */
@Revision("1")
public record TaskRenamed(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, String title, String previousTitle)
        implements TaskEvent {}
