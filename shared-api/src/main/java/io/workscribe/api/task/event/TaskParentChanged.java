package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Either may be null, not both. */
@Revision("1")
public record TaskParentChanged(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable TaskId parentTaskId,
        @Nullable TaskId previousParentTaskId)
        implements TaskEvent {}
