package io.workscribe.command.planning;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets decisions about a sprint change its tasks, in their unit of work and under the lock of the project. */
public interface SprintTasks {

    /** Refuses with TASK_NOT_FOUND unless the project has the task. */
    void require(ProjectId projectId, TaskId taskId);

    /**
     * Puts the task into the sprint, out of the one it may be in. Refused with TASK_ALREADY_IN_SPRINT or, if it is done
     * in a completed one, INVALID_STATUS.
     */
    void plan(TaskId taskId, SprintId sprintId);

    /** Refused with TASK_NOT_IN_SPRINT or, if it is done in a completed one, INVALID_STATUS. */
    void returnToBacklog(TaskId taskId, SprintId sprintId);

    /** Moves the tasks that are not done to the other sprint, or to the backlog if that is null; tells which. */
    List<TaskId> moveOpenTasks(SprintId from, @Nullable SprintId to);

    /** Returns every task of the sprint to the backlog; tells which. */
    List<TaskId> returnAll(SprintId sprintId);

    /** Puts those of the tasks into the sprint again that have been in none since they left it. */
    void takeBack(List<TaskId> taskIds, SprintId sprintId);
}
