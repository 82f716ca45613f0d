package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import org.springframework.stereotype.Component;

/**
 * A task is below another task of its project, and never below itself. Holds to the end of the transaction only under the
 * lock of the project.
 */
@Component
class ParentInSameProject {

    private final TaskRegister register;

    ParentInSameProject(TaskRegister register) {
        this.register = register;
    }

    void require(ProjectId projectId, TaskId taskId, TaskId parentTaskId) {
        if (parentTaskId.equals(taskId)) {
            throw Rejected.invalid(ErrorCode.INVALID_PARENT, "A task cannot be its own parent.");
        }
        if (!isThere(projectId, parentTaskId)) {
            throw Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "The project has no such parent task.");
        }
        if (register.isWithin(parentTaskId, taskId)) {
            throw Rejected.invalid(ErrorCode.INVALID_PARENT, "A task cannot be below one of its own subtasks.");
        }
    }

    /** Whether {@link #require} would let it be. */
    boolean allows(ProjectId projectId, TaskId taskId, TaskId parentTaskId) {
        return isThere(projectId, parentTaskId) && !register.isWithin(parentTaskId, taskId);
    }

    boolean isThere(ProjectId projectId, TaskId taskId) {
        return register.projectOf(taskId).filter(projectId::equals).isPresent();
    }
}
