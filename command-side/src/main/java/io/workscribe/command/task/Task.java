package io.workscribe.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
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
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.command.UnlabelTask;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.command.lookup.ProjectLookup.ProjectEntry;
import io.workscribe.command.reservation.ProjectCounters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * A piece of work with its labels; its comments and links decide alone. Deletion is a state: the stream stays, and nothing
 * but that can be seen from outside.
 */
@Aggregate(lockFactory = "aggregateLocks", snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("2")
class Task {

    @AggregateIdentifier
    private TaskId id;

    private OrganizationId organizationId;
    private ProjectId projectId;
    private String title;
    private Document description;
    private StatusId statusId;
    private StatusCategory statusCategory;
    private String rank;
    private UserId reporterId;
    private UserId assigneeId;
    private Priority priority;
    private TaskType type;
    private TaskId parentTaskId;
    private SprintId sprintId;
    private LocalDate dueDate;
    private List<LabelId> labelIds = List.of();
    private boolean deleted;

    @AggregateMember
    private Comments comments = new Comments();

    @AggregateMember
    private PageLinks pageLinks = new PageLinks();

    Task() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateTask command, Actor actor, TaskRules rules, ProjectCounters counters, TaskPlacements placements) {
        if (id != null) {
            return;
        }
        ProjectEntry project = rules.requireProject(command.organizationId(), command.projectId(), actor);
        StatusCategory category = rules.requireStatus(command.projectId(), command.statusId());
        List<LabelId> labels = rules.requireLabels(command.projectId(), command.labelIds());
        if (command.assigneeId() != null) {
            rules.requireAssignable(command.organizationId(), command.assigneeId());
        }
        int number = counters.next(command.projectId());
        if (command.sprintId() != null) {
            rules.requireSprint(command.projectId(), command.sprintId());
        }
        if (command.parentTaskId() != null) {
            rules.requireParent(command.projectId(), command.taskId(), command.parentTaskId());
        }
        record(
                new TaskCreated(
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
                        command.type(),
                        command.parentTaskId(),
                        command.sprintId(),
                        command.dueDate(),
                        labels),
                placements);
    }

    @EventSourcingHandler
    private void evolve(TaskCreated event) {
        id = event.taskId();
        organizationId = event.organizationId();
        projectId = event.projectId();
        title = event.title();
        description = event.description();
        statusId = event.statusId();
        statusCategory = event.statusCategory();
        rank = event.rank();
        reporterId = event.reporterId();
        assigneeId = event.assigneeId();
        priority = event.priority();
        type = event.type();
        parentTaskId = event.parentTaskId();
        sprintId = event.sprintId();
        dueDate = event.dueDate();
        labelIds = event.labelIds();
    }

    @CommandHandler
    void decide(EditTask command, Actor actor, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        List<TaskEvent> changes = new ArrayList<>();
        editText(command, changes);
        if (command.statusId() != null) {
            changeStatus(command.statusId().value(), rules, changes);
        }
        editAssignee(command.assigneeId(), rules, changes);
        editKind(command, changes);
        editParent(command.parentTaskId(), rules, changes);
        editSprint(command.sprintId(), rules, changes);
        LocalDate newDueDate = Change.resolve(command.dueDate(), dueDate);
        if (!Objects.equals(newDueDate, dueDate)) {
            changes.add(new TaskDueDateChanged(id, organizationId, projectId, newDueDate, dueDate));
        }
        if (command.labelIds() != null) {
            List<LabelId> wanted =
                    rules.requireLabels(projectId, command.labelIds().value());
            relabel(wanted, rules.remaining(projectId, labelIds), changes);
        }
        changes.forEach(change -> record(change, placements));
    }

    private void editText(EditTask command, List<TaskEvent> changes) {
        String newTitle = Change.resolve(command.title(), title);
        if (!newTitle.equals(title)) {
            changes.add(new TaskRenamed(id, organizationId, projectId, newTitle, title));
        }
        Document newDescription = Change.resolve(command.description(), description);
        if (!Objects.equals(newDescription, description)) {
            changes.add(new TaskDescribed(id, organizationId, projectId, newDescription, description));
        }
    }

    private void changeStatus(StatusId newStatusId, TaskRules rules, List<TaskEvent> changes) {
        if (!newStatusId.equals(statusId)) {
            StatusCategory category = rules.requireStatus(projectId, newStatusId);
            changes.add(new TaskStatusChanged(
                    id, organizationId, projectId, newStatusId, category, statusId, statusCategory));
        }
    }

    /** Who is assigned already may stay so, member or not. */
    private void editAssignee(Change<UserId> change, TaskRules rules, List<TaskEvent> changes) {
        UserId newAssigneeId = Change.resolve(change, assigneeId);
        if (Objects.equals(newAssigneeId, assigneeId)) {
            return;
        }
        if (newAssigneeId == null) {
            changes.add(new TaskUnassigned(id, organizationId, projectId, assigneeId));
        } else {
            rules.requireAssignable(organizationId, newAssigneeId);
            changes.add(new TaskAssigned(id, organizationId, projectId, newAssigneeId, assigneeId));
        }
    }

    private void editKind(EditTask command, List<TaskEvent> changes) {
        Priority newPriority = Change.resolve(command.priority(), priority);
        if (newPriority != priority) {
            changes.add(new TaskPrioritized(id, organizationId, projectId, newPriority, priority));
        }
        TaskType newType = Change.resolve(command.type(), type);
        if (newType != type) {
            changes.add(new TaskTypeChanged(id, organizationId, projectId, newType, type));
        }
    }

    private void editParent(Change<TaskId> change, TaskRules rules, List<TaskEvent> changes) {
        TaskId newParentId = Change.resolve(change, parentTaskId);
        if (Objects.equals(newParentId, parentTaskId)) {
            return;
        }
        if (newParentId != null) {
            rules.requireParent(projectId, id, newParentId);
        }
        changes.add(new TaskParentChanged(id, organizationId, projectId, newParentId, parentTaskId));
    }

    private void editSprint(Change<SprintId> change, TaskRules rules, List<TaskEvent> changes) {
        SprintId newSprintId = Change.resolve(change, sprintId);
        if (Objects.equals(newSprintId, sprintId)) {
            return;
        }
        if (newSprintId != null) {
            rules.requireSprint(projectId, newSprintId);
        }
        if (sprintId != null) {
            rules.requireLeavable(sprintId);
        }
        changes.add(leaveFor(newSprintId));
    }

    /** The sprint, or the backlog if it is null. */
    private TaskEvent leaveFor(SprintId newSprintId) {
        return newSprintId == null
                ? new TaskReturnedToBacklog(id, organizationId, projectId, sprintId)
                : new TaskPlannedInSprint(id, organizationId, projectId, newSprintId, sprintId);
    }

    /** Decided by the sprint, which takes tasks. */
    void planIn(SprintId newSprintId, TaskRules rules, TaskPlacements placements) {
        if (newSprintId.equals(sprintId)) {
            throw Rejected.conflict(ErrorCode.TASK_ALREADY_IN_SPRINT, "The task is in this sprint already.");
        }
        if (sprintId != null) {
            rules.requireLeavable(sprintId);
        }
        record(leaveFor(newSprintId), placements);
    }

    /** Decided by the sprint, which lets tasks go. */
    void returnFrom(SprintId expected, TaskPlacements placements) {
        if (!expected.equals(sprintId)) {
            throw Rejected.invalid(ErrorCode.TASK_NOT_IN_SPRINT, "The task is not in this sprint.");
        }
        record(leaveFor(null), placements);
    }

    /** Decided by the end of the sprint; done tasks stay, also those that were not done a moment ago. */
    void carryOver(SprintId newSprintId, TaskPlacements placements) {
        if (statusCategory != StatusCategory.DONE) {
            record(leaveFor(newSprintId), placements);
        }
    }

    private void relabel(List<LabelId> wanted, List<LabelId> current, List<TaskEvent> changes) {
        if (!Set.copyOf(wanted).equals(Set.copyOf(current))) {
            changes.add(new TaskLabelsChanged(id, organizationId, projectId, wanted, current));
        }
    }

    @EventSourcingHandler
    private void evolve(TaskRenamed event) {
        title = event.title();
    }

    @EventSourcingHandler
    private void evolve(TaskDescribed event) {
        description = event.description();
    }

    @EventSourcingHandler
    private void evolve(TaskStatusChanged event) {
        statusId = event.statusId();
        statusCategory = event.statusCategory();
    }

    @EventSourcingHandler
    private void evolve(TaskAssigned event) {
        assigneeId = event.assigneeId();
    }

    @EventSourcingHandler
    private void evolve(TaskUnassigned event) {
        assigneeId = null;
    }

    @EventSourcingHandler
    private void evolve(TaskPrioritized event) {
        priority = event.priority();
    }

    @EventSourcingHandler
    private void evolve(TaskTypeChanged event) {
        type = event.type();
    }

    @EventSourcingHandler
    private void evolve(TaskParentChanged event) {
        parentTaskId = event.parentTaskId();
    }

    @EventSourcingHandler
    private void evolve(TaskPlannedInSprint event) {
        sprintId = event.sprintId();
    }

    @EventSourcingHandler
    private void evolve(TaskReturnedToBacklog event) {
        sprintId = null;
    }

    @EventSourcingHandler
    private void evolve(TaskDueDateChanged event) {
        dueDate = event.dueDate();
    }

    @CommandHandler
    void decide(MoveTask command, Actor actor, TaskRules rules, TaskOrder order, TaskPlacements placements) {
        requireAccess(actor, rules);
        List<TaskEvent> changes = new ArrayList<>();
        changeStatus(command.statusId(), rules, changes);
        TaskOrder.Moved moved = new TaskOrder.Moved(id, projectId, type, new Rank(rank));
        Rank newRank = order.rankAt(moved, command.statusId(), command.position());
        changes.forEach(change -> record(change, placements));
        rerank(newRank, placements);
    }

    void rerank(Rank newRank, TaskPlacements placements) {
        if (!newRank.text().equals(rank)) {
            record(new TaskRanked(id, organizationId, projectId, newRank.text(), rank), placements);
        }
    }

    @EventSourcingHandler
    private void evolve(TaskRanked event) {
        rank = event.rank();
    }

    /** Follows from the removal of a member, decided elsewhere; done tasks keep telling who did them. */
    @CommandHandler
    void decide(UnassignFormerMember command, CurrentRoles roles, TaskPlacements placements) {
        if (!deleted
                && statusCategory != StatusCategory.DONE
                && assigneeId != null
                && roles.role(organizationId, assigneeId).isEmpty()) {
            record(new TaskUnassigned(id, organizationId, projectId, assigneeId), placements);
        }
    }

    @CommandHandler
    void decide(DeleteTask command, Actor actor, TaskRules rules, OtherTasks others, TaskPlacements placements) {
        Role role = requireAccess(actor, rules);
        if (role == Role.MEMBER && !actor.userId().equals(reporterId)) {
            throw TaskRules.forbidden();
        }
        others.subtasksOf(id).forEach(subtask -> others.change(subtask, task -> task.clearParent(placements)));
        record(new TaskDeleted(id, organizationId, projectId), placements);
    }

    private void clearParent(TaskPlacements placements) {
        record(new TaskParentChanged(id, organizationId, projectId, null, parentTaskId), placements);
    }

    @EventSourcingHandler
    private void evolve(TaskDeleted event) {
        deleted = true;
    }

    @CommandHandler
    void decide(LabelTask command, Actor actor, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        LabelId labelId = command.labelId();
        if (!rules.hasLabel(projectId, labelId)) {
            throw Rejected.notFound(ErrorCode.LABEL_NOT_FOUND, "The project has no such label.");
        }
        if (labelIds.contains(labelId)) {
            throw Rejected.conflict(ErrorCode.LABEL_ALREADY_ASSIGNED, "The task has this label already.");
        }
        List<LabelId> current = rules.remaining(projectId, labelIds);
        List<LabelId> wanted = new ArrayList<>(current);
        wanted.add(labelId);
        record(new TaskLabelsChanged(id, organizationId, projectId, List.copyOf(wanted), current), placements);
    }

    @CommandHandler
    void decide(UnlabelTask command, Actor actor, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        List<LabelId> current = rules.remaining(projectId, labelIds);
        if (!current.contains(command.labelId())) {
            throw Rejected.notFound(ErrorCode.LABEL_NOT_ASSIGNED, "The task does not have this label.");
        }
        List<LabelId> wanted = current.stream()
                .filter(label -> !label.equals(command.labelId()))
                .toList();
        record(new TaskLabelsChanged(id, organizationId, projectId, wanted, current), placements);
    }

    @EventSourcingHandler
    private void evolve(TaskLabelsChanged event) {
        labelIds = event.labelIds();
    }

    private Role requireAccess(Actor actor, TaskRules rules) {
        if (deleted) {
            throw TaskRules.unknownTask();
        }
        return rules.requireAccess(organizationId, actor);
    }

    private static void record(TaskEvent event, TaskPlacements placements) {
        apply(event);
        placements.follow(event);
    }
}
