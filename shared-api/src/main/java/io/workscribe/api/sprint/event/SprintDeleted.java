package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Its tasks went back to the backlog; each of them has an event of its own. taskIds: which these are; null in events of
 * revision 1, which did not say.
 */
@Revision("2")
public record SprintDeleted(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable List<TaskId> taskIds) implements SprintEvent {}
