package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Stands in for the further tasks of a decision, which a fixture of one aggregate cannot have. */
final class InMemoryOtherTasks implements OtherTasks {

    final List<TaskId> subtasks = new ArrayList<>();
    final List<TaskId> orphans = new ArrayList<>();
    final List<TaskId> changed = new ArrayList<>();

    @Override
    public List<TaskId> subtasksOf(TaskId taskId) {
        return subtasks;
    }

    @Override
    public List<TaskId> orphansOf(TaskId taskId) {
        return orphans;
    }

    @Override
    public Optional<TaskId> lostParentOf(TaskId taskId) {
        return Optional.empty();
    }

    @Override
    public void change(TaskId taskId, Consumer<Task> change) {
        changed.add(taskId);
    }
}
