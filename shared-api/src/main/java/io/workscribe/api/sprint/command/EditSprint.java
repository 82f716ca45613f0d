package io.workscribe.api.sprint.command;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Nothing of it can be cleared. */
public record EditSprint(
        @TargetAggregateIdentifier SprintId sprintId,
        Change<String> name,
        Change<String> goal,
        Change<LocalDate> startDate,
        Change<LocalDate> endDate)
        implements SprintCommand {}
