package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import org.axonframework.serialization.Revision;

/** The categories are those of the two statuses at that time. */
@Revision("1")
public record TaskStatusChanged(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        StatusId statusId,
        StatusCategory statusCategory,
        StatusId previousStatusId,
        StatusCategory previousStatusCategory)
        implements TaskEvent {}
