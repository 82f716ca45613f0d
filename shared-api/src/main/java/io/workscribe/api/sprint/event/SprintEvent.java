package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;

/** Events of the {@code Sprint} aggregate. */
public sealed interface SprintEvent
        permits SprintCompleted,
                SprintCreated,
                SprintDeleted,
                SprintGoalChanged,
                SprintRenamed,
                SprintRestored,
                SprintScheduled,
                SprintStarted {

    SprintId sprintId();

    OrganizationId organizationId();

    ProjectId projectId();
}
