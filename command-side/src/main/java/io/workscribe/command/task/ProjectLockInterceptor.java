package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.sprint.command.SprintCommand;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.RestoreTask;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import io.workscribe.command.reservation.ProjectCounters;
import java.util.Optional;
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
        Object command = unitOfWork.getMessage().getPayload();
        Optional<ProjectId> project = project(command);
        if (command instanceof RestoreTask) {
            // Of a project that is gone, too: who may not see the task hears of that first.
            project.ifPresent(counters::lockIfOpen);
        } else {
            project.ifPresent(counters::lock);
        }
        return chain.proceed();
    }

    private Optional<ProjectId> project(Object command) {
        if (command instanceof RestoreTask restore) {
            return register.formerProjectOf(restore.taskId());
        }
        if (command instanceof SprintCommand sprint) {
            return sprints.sprint(sprint.sprintId()).map(SprintEntry::projectId);
        }
        TaskId taskId = dependsOnOthers(command);
        return taskId == null ? Optional.empty() : register.projectOf(taskId);
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
