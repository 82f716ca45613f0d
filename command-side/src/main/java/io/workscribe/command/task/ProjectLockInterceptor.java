package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.UnassignTask;
import io.workscribe.command.reservation.ProjectCounters;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Locks the project of a task before the task itself is loaded, for commands that look at or change other tasks of
 * the project, or of which several are sent in one transaction. The other way round, two of them could each hold what the other waits for, where no database sees it.
 */
class ProjectLockInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final TaskRegister register;
    private final ProjectCounters counters;

    ProjectLockInterceptor(TaskRegister register, ProjectCounters counters) {
        this.register = register;
        this.counters = counters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        TaskId taskId = dependsOnOthers(unitOfWork.getMessage().getPayload());
        if (taskId != null) {
            register.projectOf(taskId).ifPresent(counters::lock);
        }
        return chain.proceed();
    }

    private static TaskId dependsOnOthers(Object command) {
        if (command instanceof MoveTask move) {
            return move.taskId();
        }
        if (command instanceof DeleteTask delete) {
            return delete.taskId();
        }
        if (command instanceof UnassignTask unassign) {
            return unassign.taskId();
        }
        if (command instanceof EditTask edit && edit.parentTaskId() != null) {
            return edit.taskId();
        }
        return null;
    }
}
