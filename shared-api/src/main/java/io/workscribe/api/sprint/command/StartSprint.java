package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Only a planned one, and only while no other of the project is active. */
public record StartSprint(@TargetAggregateIdentifier SprintId sprintId) implements SprintCommand {}
