package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets one decision change further tasks, in its own unit of work and under the lock of their project. */
interface OtherTasks {

    List<TaskId> subtasksOf(TaskId taskId);

    /** The tasks that are nobody's subtasks for want of this one. */
    List<TaskId> orphansOf(TaskId taskId);

    /** The other way round: the parent that the task lost, if nobody has moved it since. */
    Optional<TaskId> lostParentOf(TaskId taskId);

    void change(TaskId taskId, Consumer<Task> change);
}
