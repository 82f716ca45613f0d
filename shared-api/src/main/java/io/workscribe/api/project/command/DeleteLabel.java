package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes it off all tasks of the project, without an event for each. */
public record DeleteLabel(
        @TargetAggregateIdentifier ProjectId projectId, OrganizationId organizationId, LabelId labelId)
        implements ProjectCommand {}
