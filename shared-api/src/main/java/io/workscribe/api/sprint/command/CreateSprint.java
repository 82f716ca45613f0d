package io.workscribe.api.sprint.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** goal and both dates may be null. */
public record CreateSprint(
        @TargetAggregateIdentifier SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        String name,
        String goal,
        LocalDate startDate,
        LocalDate endDate)
        implements SprintCommand {}
