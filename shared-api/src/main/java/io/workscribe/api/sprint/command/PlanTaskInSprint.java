package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The task leaves the sprint it was planned in before. */
public record PlanTaskInSprint(@TargetAggregateIdentifier SprintId sprintId, TaskId taskId) implements SprintCommand {}
