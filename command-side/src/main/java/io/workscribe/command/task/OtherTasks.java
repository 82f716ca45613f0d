package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import java.util.List;
import java.util.function.Consumer;

/** Lets one decision change further tasks, in its own unit of work and under the lock of their project. */
interface OtherTasks {

    List<TaskId> subtasksOf(TaskId taskId);

    void change(TaskId taskId, Consumer<Task> change);
}
