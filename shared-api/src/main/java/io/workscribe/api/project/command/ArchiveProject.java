package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ArchiveProject(@TargetAggregateIdentifier ProjectId projectId, OrganizationId organizationId)
        implements ProjectCommand {}
