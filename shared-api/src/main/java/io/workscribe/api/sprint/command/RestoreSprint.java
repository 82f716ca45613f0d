package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes the tasks back that were in it and are in no sprint since. Changes nothing when it is not deleted.
 */
public record RestoreSprint(@TargetAggregateIdentifier SprintId sprintId) implements SprintCommand {}
