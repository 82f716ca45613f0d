package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * subtaskIds: those that were below it and are nobody's now, each with an event of its own; null in events of revision 1,
 * which did not say.
 */
@Revision("2")
public record TaskDeleted(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable List<TaskId> subtaskIds) implements TaskEvent {}
