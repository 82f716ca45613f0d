package io.workscribe.api.sprint.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Nothing of it can be cleared. */
public record EditSprint(
        @TargetAggregateIdentifier SprintId sprintId,
        @Nullable Change<String> name,
        @Nullable Change<String> goal,
        @Nullable Change<LocalDate> startDate,
        @Nullable Change<LocalDate> endDate)
        implements SprintCommand {}
