package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.task.command.UnassignTask;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a member is removed, then their open tasks are assigned to nobody, as changes made by the remover. */
@Component
@ProcessingGroup(UnassignRemovedMembers.GROUP)
class UnassignRemovedMembers {

    static final String GROUP = "policy.unassign-removed-members";

    private final CommandGateway commands;
    private final TaskRegister register;

    UnassignRemovedMembers(CommandGateway commands, TaskRegister register) {
        this.commands = commands;
        this.register = register;
    }

    @EventHandler
    @DisallowReplay
    void on(MemberRemoved event) {
        for (TaskId task : register.openAssignments(event.organizationId(), event.userId())) {
            commands.sendAndWait(new UnassignTask(task, event.userId()));
        }
    }
}
