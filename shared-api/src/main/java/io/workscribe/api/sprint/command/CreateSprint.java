package io.workscribe.api.sprint.command;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** goal and both dates may be null. */
public record CreateSprint(
        @TargetAggregateIdentifier SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        String name,
        @Nullable String goal,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate)
        implements SprintCommand, CreationCommand {}
