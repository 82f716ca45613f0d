package io.workscribe.api.task.event;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * description may be null. What was valid before is in an earlier event of the task, so no document is stored twice;
 * revision 1 repeated it.
 */
@Revision("2")
public record TaskDescribed(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable Document description) implements TaskEvent {}
