package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskRestored;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A part of a {@link Task} that decides alone. It follows the task far enough to know whose it is and who may touch it. */
abstract class TaskPart {

    TaskId taskId;
    OrganizationId organizationId;
    ProjectId projectId;
    private boolean deleted;

    @EventSourcingHandler
    private void evolve(TaskCreated event) {
        taskId = event.taskId();
        organizationId = event.organizationId();
        projectId = event.projectId();
        begin(event);
    }

    /** For parts that take more from the event: of two handlers for it, theirs and this one, only one is called. */
    void begin(TaskCreated event) {}

    @EventSourcingHandler
    private void evolve(TaskDeleted event) {
        deleted = true;
    }

    @EventSourcingHandler
    private void evolve(TaskRestored event) {
        deleted = false;
    }

    boolean isDeleted() {
        return deleted;
    }

    Role requireAccess(Actor actor, TaskRules rules) {
        if (deleted) {
            throw TaskAccess.unknownTask();
        }
        return rules.access().require(organizationId, actor);
    }
}
