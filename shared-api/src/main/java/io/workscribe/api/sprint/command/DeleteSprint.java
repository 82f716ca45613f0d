package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Only while it is planned. Its tasks go back to the backlog. */
public record DeleteSprint(@TargetAggregateIdentifier SprintId sprintId) implements SprintCommand {}
