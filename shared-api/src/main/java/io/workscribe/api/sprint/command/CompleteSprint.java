package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.IncompleteAction;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** targetSprintId counts only with {@link IncompleteAction#SPRINT}, and may be null otherwise. */
public record CompleteSprint(
        @TargetAggregateIdentifier SprintId sprintId,
        IncompleteAction incompleteAction,
        @Nullable SprintId targetSprintId)
        implements SprintCommand {}
