package io.workscribe.api.project.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record EditProject(
        @TargetAggregateIdentifier ProjectId projectId,
        OrganizationId organizationId,
        Change<String> name,
        Change<String> description)
        implements ProjectCommand {}
