package io.workscribe.command.sprint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.CreateSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.EditSprint;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.RestoreSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintTasks;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a project's work. Which tasks are in it is a fact of each task; the sprint decides whether they may come
 * and go. Every command for a sprint is handled under the lock of its project.
 */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("3")
class Sprint {

    @AggregateIdentifier
    private SprintId id;

    private OrganizationId organizationId;
    private ProjectId projectId;
    private String name;
    private @Nullable String goal;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;
    private SprintStatus status;
    private boolean deleted;

    /** The tasks that its deletion sent to the backlog; empty where the event did not say. */
    private List<TaskId> sentAway = List.of();

    private CreatedContent created;

    Sprint() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateSprint command, Actor actor, SprintRules rules, SprintStates states) {
        if (id != null) {
            created.requireSame(CreatedContent.of(
                    command.organizationId(),
                    command.projectId(),
                    command.name(),
                    command.goal(),
                    command.startDate(),
                    command.endDate()));
            return;
        }
        rules.requireProject(command.organizationId(), command.projectId(), actor);
        SprintRules.requireOrder(command.startDate(), command.endDate());
        apply(new SprintCreated(
                command.sprintId(),
                command.organizationId(),
                command.projectId(),
                command.name(),
                command.goal(),
                command.startDate(),
                command.endDate()));
        states.put(id, projectId, status);
    }

    @EventSourcingHandler
    private void evolve(SprintCreated event) {
        id = event.sprintId();
        organizationId = event.organizationId();
        projectId = event.projectId();
        name = event.name();
        goal = event.goal();
        startDate = event.startDate();
        endDate = event.endDate();
        status = SprintStatus.PLANNED;
        created = CreatedContent.of(organizationId, projectId, name, goal, startDate, endDate);
    }

    @CommandHandler
    void decide(EditSprint command, Actor actor, Precondition precondition, SprintRules rules) {
        requireManager(actor, rules);
        precondition.require(getVersion());
        LocalDate newStart = Change.resolve(command.startDate(), startDate);
        LocalDate newEnd = Change.resolve(command.endDate(), endDate);
        boolean rescheduled = !Objects.equals(newStart, startDate) || !Objects.equals(newEnd, endDate);
        if (rescheduled) {
            SprintRules.requireOrder(newStart, newEnd);
        }
        String newName = Change.resolveRequired(command.name(), name);
        if (!newName.equals(name)) {
            apply(new SprintRenamed(id, organizationId, projectId, newName, name));
        }
        String newGoal = Change.resolve(command.goal(), goal);
        if (!Objects.equals(newGoal, goal)) {
            apply(new SprintGoalChanged(id, organizationId, projectId, newGoal, goal));
        }
        if (rescheduled) {
            apply(new SprintScheduled(id, organizationId, projectId, newStart, newEnd, startDate, endDate));
        }
    }

    @EventSourcingHandler
    private void evolve(SprintRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    private void evolve(SprintGoalChanged event) {
        goal = event.goal();
    }

    @EventSourcingHandler
    private void evolve(SprintScheduled event) {
        startDate = event.startDate();
        endDate = event.endDate();
    }

    @CommandHandler
    void decide(
            StartSprint command,
            Actor actor,
            Precondition precondition,
            SprintRules rules,
            SprintStates states,
            Reservations reservations) {
        requireManager(actor, rules);
        precondition.require(getVersion());
        requireStatus(SprintStatus.PLANNED, "Only a planned sprint can be started.");
        reservations.claim(
                Scope.ACTIVE_SPRINT,
                projectId.toString(),
                id.value(),
                () -> Rejected.conflict(
                        ErrorCode.ACTIVE_SPRINT_EXISTS, "Another sprint of the project is active. Complete it first."));
        apply(new SprintStarted(id, organizationId, projectId));
        states.put(id, projectId, status);
    }

    @EventSourcingHandler
    private void evolve(SprintStarted event) {
        status = SprintStatus.ACTIVE;
    }

    @CommandHandler
    void decide(
            CompleteSprint command,
            Actor actor,
            Precondition precondition,
            SprintRules rules,
            SprintStates states,
            SprintTasks tasks,
            Reservations reservations) {
        requireManager(actor, rules);
        precondition.require(getVersion());
        requireStatus(SprintStatus.ACTIVE, "Only an active sprint can be completed.");
        SprintId target = command.incompleteAction() == IncompleteAction.SPRINT
                ? requireTarget(command.targetSprintId(), states)
                : null;
        List<TaskId> moved = tasks.moveOpenTasks(id, target);
        apply(new SprintCompleted(id, organizationId, projectId, target, moved));
        states.put(id, projectId, status);
        reservations.release(Scope.ACTIVE_SPRINT, projectId.toString(), id.value());
    }

    private SprintId requireTarget(@Nullable SprintId target, SprintStates states) {
        if (target == null) {
            throw Rejected.invalid(ErrorCode.TARGET_SPRINT_REQUIRED, "Say which sprint the open tasks should move to.");
        }
        if (states.require(projectId, target).isCompleted() || target.equals(id)) {
            throw Rejected.invalid(
                    ErrorCode.INVALID_TARGET_SPRINT, "Open tasks can move only to another sprint that goes on.");
        }
        return target;
    }

    @EventSourcingHandler
    private void evolve(SprintCompleted event) {
        status = SprintStatus.COMPLETED;
    }

    @CommandHandler
    void decide(
            DeleteSprint command,
            Actor actor,
            Precondition precondition,
            SprintRules rules,
            SprintStates states,
            SprintTasks tasks) {
        requireManager(actor, rules);
        precondition.require(getVersion());
        requireStatus(SprintStatus.PLANNED, "Only a planned sprint can be deleted.");
        apply(new SprintDeleted(id, organizationId, projectId, tasks.returnAll(id)));
        states.remove(id);
    }

    /** In any state; its tasks are deleted, too. */
    void deleteWithProject(SprintStates states, Reservations reservations) {
        apply(new SprintDeleted(id, organizationId, projectId, List.of()));
        states.remove(id);
        reservations.release(Scope.ACTIVE_SPRINT, projectId.toString(), id.value());
    }

    @EventSourcingHandler
    private void evolve(SprintDeleted event) {
        deleted = true;
        sentAway = event.taskIds() == null ? List.of() : event.taskIds();
    }

    @CommandHandler
    void decide(
            RestoreSprint command,
            Actor actor,
            Precondition precondition,
            SprintRules rules,
            SprintStates states,
            SprintTasks tasks,
            ProjectCounters counters) {
        requireManager(rules.requireAccess(organizationId, actor));
        if (!deleted) {
            precondition.require(getVersion());
            return;
        }
        if (counters.lockIfOpen(projectId).isEmpty()) {
            throw SprintStates.unknownSprint();
        }
        // Its end is no edit.
        precondition.require(getVersion() - 1);
        List<TaskId> former = sentAway;
        apply(new SprintRestored(id, organizationId, projectId));
        states.put(id, projectId, status);
        tasks.takeBack(former, id);
    }

    @EventSourcingHandler
    private void evolve(SprintRestored event) {
        deleted = false;
        sentAway = List.of();
    }

    @CommandHandler
    void decide(
            PlanTaskInSprint command, Actor actor, Precondition precondition, SprintRules rules, SprintTasks tasks) {
        requireAccess(actor, rules);
        tasks.require(projectId, command.taskId());
        precondition.require(getVersion());
        if (status == SprintStatus.COMPLETED) {
            throw SprintStates.completedSprint();
        }
        tasks.plan(command.taskId(), id);
    }

    @CommandHandler
    void decide(
            ReturnTaskToBacklog command, Actor actor, Precondition precondition, SprintRules rules, SprintTasks tasks) {
        requireAccess(actor, rules);
        tasks.require(projectId, command.taskId());
        precondition.require(getVersion());
        tasks.returnToBacklog(command.taskId(), id);
    }

    private void requireStatus(SprintStatus required, String message) {
        if (status != required) {
            throw Rejected.invalid(ErrorCode.INVALID_STATUS, message);
        }
    }

    private void requireManager(Actor actor, SprintRules rules) {
        requireManager(requireAccess(actor, rules));
    }

    private static void requireManager(Role role) {
        if (role == Role.MEMBER) {
            throw Rejected.forbidden(ErrorCode.FORBIDDEN, "Your role does not allow this.");
        }
    }

    private Role requireAccess(Actor actor, SprintRules rules) {
        if (deleted) {
            throw SprintStates.unknownSprint();
        }
        return rules.requireAccess(organizationId, actor);
    }
}
