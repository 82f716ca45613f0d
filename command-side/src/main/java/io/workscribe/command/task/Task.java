package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.command.lookup.ProjectLookup.ProjectEntry;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.platform.messaging.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work; its labels, comments and links decide alone. Deletion is a state: the stream stays, and nothing but
 * that can be seen from outside.
 */
@Aggregate(lockFactory = "aggregateLocks", snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("3")
class Task {

    @AggregateIdentifier
    private TaskId id;

    private OrganizationId organizationId;
    private ProjectId projectId;
    private StatusId statusId;
    private StatusCategory statusCategory;
    private String rank;
    private UserId reporterId;
    private @Nullable SprintId sprintId;
    private boolean deleted;
    private CreatedContent created;

    @AggregateMember
    private TaskFields fields = new TaskFields();

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
    void decide(CreateTask command, Actor actor, TaskRules rules, ProjectCounters counters, TaskPlacements placements) {
        if (id != null) {
            created.requireSame(TaskContent.of(command));
            return;
        }
        ProjectEntry project = rules.project().require(command.organizationId(), command.projectId(), actor);
        StatusCategory category = rules.project().requireStatus(command.projectId(), command.statusId());
        List<LabelId> labelIds = rules.labels().require(command.projectId(), command.labelIds());
        if (command.assigneeId() != null) {
            rules.assignee().require(command.organizationId(), command.assigneeId());
        }
        int number = counters.next(command.projectId());
        if (command.sprintId() != null) {
            rules.sprint().requireTaking(command.projectId(), command.sprintId());
        }
        if (command.parentTaskId() != null) {
            rules.parent().require(command.projectId(), command.taskId(), command.parentTaskId());
        }
        placements.record(new TaskCreated(
                command.taskId(),
                command.organizationId(),
                command.projectId(),
                project.key(),
                number,
                command.title(),
                command.description(),
                command.statusId(),
                category,
                Rank.ofNumber(number).text(),
                actor.userId(),
                command.assigneeId(),
                command.priority(),
                TaskFields.typeBelow(command.parentTaskId(), command.type()),
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
        statusId = event.statusId();
        statusCategory = event.statusCategory();
        rank = event.rank();
        reporterId = event.reporterId();
        sprintId = event.sprintId();
        created = TaskContent.of(event);
    }

    @CommandHandler
    void decide(EditTask command, Actor actor, Precondition precondition, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        precondition.require(lastEdit.version());
        List<TaskEvent> changes = new ArrayList<>();
        fields.editText(command, changes);
        changeStatus(Change.resolveRequired(command.statusId(), statusId), rules, changes);
        fields.editKind(command, rules, changes);
        editSprint(command.sprintId(), rules, changes);
        fields.editDueDate(command.dueDate(), changes);
        if (command.labelIds() != null) {
            labels.edit(Objects.requireNonNull(command.labelIds().value()), rules, changes);
        }
        changes.forEach(placements::record);
    }

    private void changeStatus(StatusId newStatusId, TaskRules rules, List<TaskEvent> changes) {
        if (!newStatusId.equals(statusId)) {
            StatusCategory category = rules.project().requireStatus(projectId, newStatusId);
            changes.add(new TaskStatusChanged(
                    id, organizationId, projectId, newStatusId, category, statusId, statusCategory));
        }
    }

    private void editSprint(@Nullable Change<SprintId> change, TaskRules rules, List<TaskEvent> changes) {
        SprintId newSprintId = Change.resolve(change, sprintId);
        if (Objects.equals(newSprintId, sprintId)) {
            return;
        }
        if (newSprintId != null) {
            rules.sprint().requireTaking(projectId, newSprintId);
        }
        if (sprintId != null) {
            rules.sprint().requireLeavable(sprintId, isDone() && !reopens(changes));
        }
        changes.add(leaveFor(newSprintId));
    }

    private boolean isDone() {
        return statusCategory == StatusCategory.DONE;
    }

    /** Whether the task, done or not, is open after the changes. */
    private static boolean reopens(List<TaskEvent> changes) {
        return changes.stream()
                .anyMatch(change ->
                        change instanceof TaskStatusChanged changed && changed.statusCategory() != StatusCategory.DONE);
    }

    /** The sprint, or the backlog if it is null. */
    private TaskEvent leaveFor(@Nullable SprintId newSprintId) {
        return newSprintId == null
                ? new TaskReturnedToBacklog(id, organizationId, projectId, Objects.requireNonNull(sprintId))
                : new TaskPlannedInSprint(id, organizationId, projectId, newSprintId, sprintId);
    }

    /** Decided by the sprint, which takes tasks. */
    void planIn(SprintId newSprintId, TaskRules rules, TaskPlacements placements) {
        if (newSprintId.equals(sprintId)) {
            throw Rejected.conflict(ErrorCode.TASK_ALREADY_IN_SPRINT, "The task is in this sprint already.");
        }
        if (sprintId != null) {
            rules.sprint().requireLeavable(sprintId, isDone());
        }
        placements.record(leaveFor(newSprintId));
    }

    /** Decided by the sprint, which is there. */
    void returnFrom(SprintId expected, TaskRules rules, TaskPlacements placements) {
        if (sprintId == null || !expected.equals(sprintId)) {
            throw Rejected.invalid(ErrorCode.TASK_NOT_IN_SPRINT, "The task is not in this sprint.");
        }
        rules.sprint().requireLeavable(sprintId, isDone());
        placements.record(leaveFor(null));
    }

    /** Decided by the end of the sprint; done tasks stay, also those that were not done a moment ago. */
    boolean carryOver(@Nullable SprintId newSprintId, TaskPlacements placements) {
        boolean open = !isDone();
        if (open) {
            placements.record(leaveFor(newSprintId));
        }
        return open;
    }

    @EventSourcingHandler
    private void evolve(TaskStatusChanged event) {
        statusId = event.statusId();
        statusCategory = event.statusCategory();
    }

    @EventSourcingHandler
    private void evolve(TaskPlannedInSprint event) {
        sprintId = event.sprintId();
    }

    @EventSourcingHandler
    private void evolve(TaskReturnedToBacklog event) {
        sprintId = null;
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
        changeStatus(command.statusId(), rules, changes);
        TaskOrder.Moved moved = new TaskOrder.Moved(id, projectId, fields.isSubtask(), new Rank(rank));
        Rank newRank = order.rankAt(moved, command.statusId(), command.position());
        if (newRank.isTooLong() && !newRank.text().equals(rank)) {
            order.spreadAround(moved, newRank)
                    .forEach((other, place) -> others.change(other, task -> task.rerank(place, placements)));
            newRank = order.rankAt(moved, command.statusId(), command.position());
        }
        changes.forEach(placements::record);
        rerank(newRank, placements);
    }

    void rerank(Rank newRank, TaskPlacements placements) {
        if (!newRank.text().equals(rank)) {
            placements.record(new TaskRanked(id, organizationId, projectId, newRank.text(), rank));
        }
    }

    @EventSourcingHandler
    private void evolve(TaskRanked event) {
        rank = event.rank();
    }

    /** Follows from the removal of a member, decided elsewhere; done tasks keep telling who did them. */
    @CommandHandler
    void decide(UnassignFormerMember command, CurrentRoles roles, TaskPlacements placements) {
        UserId assigneeId = fields.assigneeId();
        if (!deleted
                && !isDone()
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
        Role role = requireAccess(actor, rules);
        if (role == Role.MEMBER && !actor.userId().equals(reporterId)) {
            throw TaskAccess.forbidden();
        }
        precondition.require(lastEdit.version());
        List<TaskId> subtasks = others.subtasksOf(id);
        subtasks.forEach(subtask -> others.change(subtask, task -> task.leaveParent(placements)));
        placements.record(new TaskDeleted(id, organizationId, projectId, subtasks));
    }

    private void leaveParent(TaskPlacements placements) {
        List<TaskEvent> changes = new ArrayList<>();
        fields.leaveParent(changes);
        changes.forEach(placements::record);
    }

    @EventSourcingHandler
    private void evolve(TaskDeleted event) {
        deleted = true;
    }

    private Role requireAccess(Actor actor, TaskRules rules) {
        if (deleted) {
            throw TaskAccess.unknownTask();
        }
        return rules.access().require(organizationId, actor);
    }
}
