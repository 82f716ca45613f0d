package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** For the owner. It leaves the lists and keeps all that is in it; {@link EditProject} brings it back. */
public record ArchiveProject(@TargetAggregateIdentifier ProjectId projectId, OrganizationId organizationId)
        implements ProjectCommand {}
