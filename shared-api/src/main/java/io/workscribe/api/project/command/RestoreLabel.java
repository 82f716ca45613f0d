package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts it on the tasks again that had it. Changes nothing when it is not deleted.
 *
 * @param name null for the one that it had
 */
public record RestoreLabel(
        @TargetAggregateIdentifier ProjectId projectId,
        OrganizationId organizationId,
        LabelId labelId,
        @Nullable String name)
        implements ProjectCommand {}
