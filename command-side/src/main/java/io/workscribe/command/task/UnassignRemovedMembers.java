package io.workscribe.command.task;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.command.lookup.CurrentRoles;
import io.workscribe.platform.messaging.HandlesOnly;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Open tasks are assigned to members only. When somebody is removed, then theirs are assigned to nobody, as changes made
 * by the remover. The same is done where an assignment was decided while the removal was, or where a task is reopened
 * or comes back whose assignee is gone.
 */
@Component
@ProcessingGroup(UnassignRemovedMembers.GROUP)
class UnassignRemovedMembers {

    static final String GROUP = "policy.unassign-removed-members";

    private final CommandGateway commands;
    private final TaskRegister register;
    private final CurrentRoles roles;

    UnassignRemovedMembers(CommandGateway commands, TaskRegister register, CurrentRoles roles) {
        this.commands = commands;
        this.register = register;
        this.roles = roles;
    }

    @EventHandler
    @DisallowReplay
    void on(MemberRemoved event) {
        register.openAssignments(event.organizationId(), event.userId()).forEach(this::unassign);
    }

    @EventHandler
    @DisallowReplay
    @HandlesOnly(Assigned.class)
    void on(TaskCreated event) {
        unassignUnlessMember(event.taskId(), event.organizationId(), Objects.requireNonNull(event.assigneeId()));
    }

    @EventHandler
    @DisallowReplay
    void on(TaskAssigned event) {
        unassignUnlessMember(event.taskId(), event.organizationId(), event.assigneeId());
    }

    @EventHandler
    @DisallowReplay
    @HandlesOnly(Reopened.class)
    void on(TaskStatusChanged event) {
        register.assigneeOf(event.taskId())
                .ifPresent(assignee -> unassignUnlessMember(event.taskId(), event.organizationId(), assignee));
    }

    @EventHandler
    @DisallowReplay
    void on(TaskRestored event) {
        register.assigneeOf(event.taskId())
                .ifPresent(assignee -> unassignUnlessMember(event.taskId(), event.organizationId(), assignee));
    }

    private void unassignUnlessMember(TaskId task, OrganizationId organization, UserId assignee) {
        if (roles.role(organization, assignee).isEmpty()) {
            unassign(task);
        }
    }

    private void unassign(TaskId task) {
        commands.sendAndWait(new UnassignFormerMember(task));
    }

    static class Assigned implements Predicate<Message<?>> {

        @Override
        public boolean test(Message<?> message) {
            return message.getPayload() instanceof TaskCreated created && created.assigneeId() != null;
        }
    }

    static class Reopened implements Predicate<Message<?>> {

        @Override
        public boolean test(Message<?> message) {
            return message.getPayload() instanceof TaskStatusChanged changed
                    && changed.previousStatusCategory() == StatusCategory.DONE
                    && changed.statusCategory() != StatusCategory.DONE;
        }
    }
}
