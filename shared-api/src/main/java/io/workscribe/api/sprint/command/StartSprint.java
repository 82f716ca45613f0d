package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record StartSprint(@TargetAggregateIdentifier SprintId sprintId) implements SprintCommand {}
