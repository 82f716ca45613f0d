package broken.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.command.DeleteTask;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.web.bind.annotation.DeleteMapping;

/** Deletes whatever the task has become meanwhile. */
class BrokenController {

    @DeleteMapping
    Object delete(TaskId task) {
        return new DeleteTask(task);
    }

    static class BrokenHandler {

        @CommandHandler
        void decide(DeleteTask command) {}
    }
}
