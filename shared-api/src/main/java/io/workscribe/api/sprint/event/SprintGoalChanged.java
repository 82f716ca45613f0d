package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import org.axonframework.serialization.Revision;

/** previousGoal may be null. */
@Revision("1")
public record SprintGoalChanged(
        SprintId sprintId, OrganizationId organizationId, ProjectId projectId, String goal, String previousGoal)
        implements SprintEvent {}
