package io.workscribe.command.task;

import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.command.creation.CreatedContent;

/** What a task was created with, as the command and the event say it. */
final class TaskContent {

    private TaskContent() {}

    static CreatedContent of(CreateTask command) {
        return CreatedContent.of(
                command.organizationId(),
                command.projectId(),
                command.title(),
                command.description(),
                command.statusId(),
                command.assigneeId(),
                command.priority(),
                TaskFields.typeBelow(command.parentTaskId(), command.type()),
                command.parentTaskId(),
                command.sprintId(),
                command.dueDate(),
                command.labelIds().stream().distinct().toList());
    }

    static CreatedContent of(TaskCreated event) {
        return CreatedContent.of(
                event.organizationId(),
                event.projectId(),
                event.title(),
                event.description(),
                event.statusId(),
                event.assigneeId(),
                event.priority(),
                TaskFields.typeBelow(event.parentTaskId(), event.type()),
                event.parentTaskId(),
                event.sprintId(),
                event.dueDate(),
                event.labelIds());
    }
}
