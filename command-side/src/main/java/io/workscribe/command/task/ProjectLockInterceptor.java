package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.sprint.command.RestoreSprint;
import io.workscribe.api.sprint.command.SprintCommand;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.RestoreTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import io.workscribe.command.reservation.ProjectCounters;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Locks the project of a task or sprint before that itself is loaded, for commands that look at or change other tasks or
 * sprints of the project, or of which several are sent in one transaction. The other way round, two of them could each
 * hold what the other waits for, where no database sees it.
 */
class ProjectLockInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final TaskRegister register;
    private final SprintStates sprints;
    private final ProjectCounters counters;

    ProjectLockInterceptor(TaskRegister register, SprintStates sprints, ProjectCounters counters) {
        this.register = register;
        this.sprints = sprints;
        this.counters = counters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        lockFor(unitOfWork.getMessage().getPayload());
        return chain.proceed();
    }

    private void lockFor(Object command) {
        // Where the project is gone, too: who may not see what is to come back hears of that first.
        if (command instanceof RestoreTask restore) {
            register.formerProjectOf(restore.taskId()).ifPresent(counters::lockIfOpen);
            return;
        }
        if (command instanceof RestoreSprint restore) {
            sprints.formerProjectOf(restore.sprintId()).ifPresent(counters::lockIfOpen);
            return;
        }
        if (command instanceof SprintCommand sprint) {
            sprints.sprint(sprint.sprintId()).map(SprintEntry::projectId).ifPresent(counters::lock);
            return;
        }
        TaskId taskId = dependsOnOthers(command);
        if (taskId != null && counters.lockOf(taskId).isEmpty()) {
            // There is no such project or task; where it is the project, the command is refused.
            register.projectOf(taskId).ifPresent(counters::lock);
        }
    }

    private static @Nullable TaskId dependsOnOthers(Object command) {
        if (command instanceof MoveTask move) {
            return move.taskId();
        }
        if (command instanceof DeleteTask delete) {
            return delete.taskId();
        }
        if (command instanceof UnassignFormerMember unassign) {
            return unassign.taskId();
        }
        if (command instanceof EditTask edit && (edit.parentTaskId() != null || edit.sprintId() != null)) {
            return edit.taskId();
        }
        return null;
    }
}
