package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;

/** previousDescription may be null. */
@Revision("1")
public record TaskDescribed(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        Document description,
        Document previousDescription)
        implements TaskEvent {}
