package io.workscribe.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.RestoreTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.platform.messaging.Precondition;
import io.workscribe.platform.order.Rank;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A piece of work; its labels, comments and links decide alone. Deletion is a state: the stream stays, and nothing but
 * that can be seen from outside.
 */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("8")
class Task {

    @AggregateIdentifier
    private TaskId id;

    private OrganizationId organizationId;
    private ProjectId projectId;
    private UserId reporterId;
    private boolean deleted;

    /** The subtasks that its deletion took from it; empty where the event did not say. */
    private List<TaskId> takenFrom = List.of();

    private CreatedContent created;

    @AggregateMember
    private TaskFields fields = new TaskFields();

    @AggregateMember
    private TaskProgress progress = new TaskProgress();

    @AggregateMember
    private TaskPlace place = new TaskPlace();

    @AggregateMember
    private TaskLabels labels = new TaskLabels();

    @AggregateMember
    private Comments comments = new Comments();

    @AggregateMember
    private PageLinks pageLinks = new PageLinks();

    @AggregateMember
    private LastEdit lastEdit = new LastEdit();

    Task() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateTask command, Actor actor, TaskRules rules, TaskPlacements placements) {
        if (id != null) {
            created.requireSame(TaskContent.of(command));
            return;
        }
        ProjectOfTask.Place place =
                rules.project().require(command.organizationId(), command.projectId(), command.statusId(), actor);
        List<LabelId> labelIds = rules.labels().require(command.projectId(), command.labelIds());
        if (command.assigneeId() != null) {
            rules.assignee().require(command.organizationId(), command.assigneeId());
        }
        TaskType type = TaskFields.typeBelow(command.parentTaskId(), command.type());
        int number = placements.add(TaskPlacements.NewTask.of(command, place.category(), type, labelIds));
        // Under the project's lock, like whatever they depend on.
        if (command.sprintId() != null) {
            rules.sprint().requireTaking(command.projectId(), command.sprintId());
        }
        if (command.parentTaskId() != null) {
            rules.parent().require(command.projectId(), command.taskId(), command.parentTaskId());
        }
        apply(new TaskCreated(
                command.taskId(),
                command.organizationId(),
                command.projectId(),
                place.project().key(),
                number,
                command.title(),
                command.description(),
                command.statusId(),
                place.category(),
                Rank.ofNumber(number).text(),
                actor.userId(),
                command.assigneeId(),
                command.priority(),
                type,
                command.parentTaskId(),
                command.sprintId(),
                command.dueDate(),
                labelIds));
    }

    @EventSourcingHandler
    private void evolve(TaskCreated event) {
        id = event.taskId();
        organizationId = event.organizationId();
        projectId = event.projectId();
        reporterId = event.reporterId();
        created = TaskContent.of(event);
    }

    @CommandHandler
    void decide(EditTask command, Actor actor, Precondition precondition, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        precondition.require(lastEdit.version());
        placements.record(changesBy(command, rules));
    }

    /** As one of several; tells whether anything changes. */
    boolean edit(
            EditTask command,
            List<LabelId> addedLabels,
            List<LabelId> removedLabels,
            Actor actor,
            TaskRules rules,
            TaskPlacements placements) {
        requireAccess(actor, rules);
        List<TaskEvent> changes = changesBy(command, rules);
        labels.edit(addedLabels, removedLabels, rules, changes);
        placements.record(changes);
        return !changes.isEmpty();
    }

    private List<TaskEvent> changesBy(EditTask command, TaskRules rules) {
        List<TaskEvent> changes = new ArrayList<>();
        fields.editText(command, changes);
        progress.changeStatus(command.statusId(), rules, changes);
        fields.editKind(command, rules, changes);
        progress.editSprint(command.sprintId(), rules, changes);
        fields.editDueDate(command.dueDate(), changes);
        labels.edit(command.labelIds(), rules, changes);
        return changes;
    }

    TaskId id() {
        return id;
    }

    /** What its sprint decides about it. */
    TaskProgress progress() {
        return progress;
    }

    @CommandHandler
    void decide(
            MoveTask command,
            Actor actor,
            TaskRules rules,
            TaskOrder order,
            OtherTasks others,
            TaskPlacements placements) {
        requireAccess(actor, rules);
        List<TaskEvent> changes = new ArrayList<>();
        progress.changeStatus(command.statusId(), rules, changes);
        Rank newRank = place.rankAt(fields.isSubtask(), command.statusId(), command.place(), order, others, placements);
        place.ranked(newRank).ifPresent(changes::add);
        placements.record(changes);
    }

    TaskPlace place() {
        return place;
    }

    /** Follows from the removal of a member, decided elsewhere; done tasks keep telling who did them. */
    @CommandHandler
    void decide(UnassignFormerMember command, CurrentRoles roles, TaskPlacements placements) {
        UserId assigneeId = fields.assigneeId();
        if (!deleted
                && !progress.isDone()
                && assigneeId != null
                && roles.role(organizationId, assigneeId).isEmpty()) {
            placements.record(new TaskUnassigned(id, organizationId, projectId, assigneeId));
        }
    }

    @CommandHandler
    void decide(
            DeleteTask command,
            Actor actor,
            Precondition precondition,
            TaskRules rules,
            OtherTasks others,
            TaskPlacements placements) {
        requireDeletable(actor, rules);
        precondition.require(lastEdit.version());
        delete(others, placements);
    }

    /** As one of several. */
    void delete(Actor actor, TaskRules rules, OtherTasks others, TaskPlacements placements) {
        requireDeletable(actor, rules);
        delete(others, placements);
    }

    private void requireDeletable(Actor actor, TaskRules rules) {
        requireOwn(actor, requireAccess(actor, rules));
    }

    /** Its reporter, owners and administrators decide whether it is there. */
    private void requireOwn(Actor actor, Role role) {
        if (role == Role.MEMBER && !actor.userId().equals(reporterId)) {
            throw TaskAccess.forbidden();
        }
    }

    void regainLabel(LabelId labelId, TaskRules rules, TaskPlacements placements) {
        labels.regain(labelId, rules, placements);
    }

    /** Decided elsewhere: with its project, for one. */
    void delete(OtherTasks others, TaskPlacements placements) {
        List<TaskId> subtasks = others.subtasksOf(id);
        subtasks.forEach(subtask -> others.change(subtask, task -> task.fields.leaveParent(placements)));
        placements.record(new TaskDeleted(id, organizationId, projectId, subtasks));
    }

    @EventSourcingHandler
    private void evolve(TaskDeleted event) {
        deleted = true;
        takenFrom = event.subtaskIds() == null ? List.of() : event.subtaskIds();
    }

    @CommandHandler
    void decide(
            RestoreTask command,
            Actor actor,
            Precondition precondition,
            TaskRules rules,
            TaskOrder order,
            OtherTasks others,
            TaskPlacements placements) {
        requireOwn(actor, rules.access().require(organizationId, actor));
        if (deleted && !rules.project().isThere(projectId)) {
            throw TaskAccess.unknownTask();
        }
        precondition.require(lastEdit.version());
        if (!deleted) {
            return;
        }
        Set<TaskId> orphans = new LinkedHashSet<>(takenFrom);
        orphans.addAll(others.orphansOf(id));
        placements.record(new TaskRestored(id, organizationId, projectId));
        new ReturnedTask(fields, progress, place).fitIn(rules, order, others, placements);
        orphans.forEach(orphan -> others.change(orphan, task -> task.fields.returnTo(id, rules, placements)));
    }

    @EventSourcingHandler
    private void evolve(TaskRestored event) {
        deleted = false;
        takenFrom = List.of();
    }

    private Role requireAccess(Actor actor, TaskRules rules) {
        if (deleted) {
            throw TaskAccess.unknownTask();
        }
        return rules.access().require(organizationId, actor);
    }
}
