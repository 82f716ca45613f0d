package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.TaskType;
import org.axonframework.serialization.Revision;

/** Somebody chose another, or a subtask lost its parent and became a plain task. */
@Revision("1")
public record TaskTypeChanged(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, TaskType type, TaskType previousType)
        implements TaskEvent {}
