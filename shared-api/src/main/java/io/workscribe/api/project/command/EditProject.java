package io.workscribe.api.project.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * For owners and administrators, the archive for owners only. The description can be cleared, the name cannot; the key is
 * for ever.
 */
public record EditProject(
        @TargetAggregateIdentifier ProjectId projectId,
        OrganizationId organizationId,
        @Nullable Change<String> name,
        @Nullable Change<String> description,
        @Nullable Change<Boolean> archived)
        implements ProjectCommand {}
