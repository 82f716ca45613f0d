package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import org.springframework.stereotype.Component;

/**
 * A completed sprint takes no task and keeps those that are done; one that was reopened may leave. Holds to the end of the
 * transaction only under the lock of the project.
 */
@Component
class CompletedSprintIsClosed {

    private final SprintStates sprints;
    private final TaskRegister register;

    CompletedSprintIsClosed(SprintStates sprints, TaskRegister register) {
        this.sprints = sprints;
        this.register = register;
    }

    /** The sprint must take tasks. */
    void requireTaking(ProjectId projectId, SprintId sprintId) {
        if (sprints.require(projectId, sprintId).isCompleted()) {
            throw SprintStates.completedSprint();
        }
    }

    /** The sprint must let a task go that is done or not. */
    void requireLeavable(SprintId sprintId, boolean done) {
        if (done && sprints.sprint(sprintId).filter(SprintEntry::isCompleted).isPresent()) {
            throw SprintStates.completedSprint();
        }
    }

    /** Whether a deleted task may be in its sprint again: that is there, and was not completed since. */
    boolean takesBack(TaskId taskId) {
        return register.isStillPlanned(taskId);
    }
}
