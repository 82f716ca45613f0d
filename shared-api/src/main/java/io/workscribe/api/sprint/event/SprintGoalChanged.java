package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** previousGoal may be null. */
@Revision("1")
public record SprintGoalChanged(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable String goal,
        @Nullable String previousGoal)
        implements SprintEvent {}
