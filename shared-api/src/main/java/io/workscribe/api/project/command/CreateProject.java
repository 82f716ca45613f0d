package io.workscribe.api.project.command;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.ProjectType;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** key: two to five capital ASCII letters. description may be null. */
public record CreateProject(
        @TargetAggregateIdentifier ProjectId projectId,
        OrganizationId organizationId,
        String name,
        String key,
        @Nullable String description,
        ProjectType type)
        implements ProjectCommand, CreationCommand {}
