package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** color: {@code #rrggbb}. The name must be new in the project. */
public record CreateLabel(
        @TargetAggregateIdentifier ProjectId projectId,
        OrganizationId organizationId,
        LabelId labelId,
        String name,
        String color)
        implements ProjectCommand {}
