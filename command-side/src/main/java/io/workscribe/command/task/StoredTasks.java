package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tasks of the event store. */
@Component
class StoredTasks implements OtherTasks {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Task>> repository;
    private final TaskRegister register;

    StoredTasks(ObjectProvider<Repository<Task>> repository, TaskRegister register) {
        this.repository = repository;
        this.register = register;
    }

    @Override
    public List<TaskId> subtasksOf(TaskId taskId) {
        return register.subtasksOf(taskId);
    }

    @Override
    public List<TaskId> orphansOf(TaskId taskId) {
        return register.orphansOf(taskId);
    }

    @Override
    public Optional<TaskId> lostParentOf(TaskId taskId) {
        return register.lostParentOf(taskId);
    }

    @Override
    public void change(TaskId taskId, Consumer<Task> change) {
        repository.getObject().load(taskId.toString()).execute(change);
    }
}
