package io.workscribe.api.task.command;

import io.workscribe.api.common.TaskId;

/** Commands of the {@code Task} aggregate. */
public sealed interface TaskCommand
        permits AddComment,
                CreateTask,
                DeleteComment,
                DeleteTask,
                EditComment,
                EditTask,
                LabelTask,
                LinkPage,
                MoveTask,
                RestoreComment,
                RestoreTask,
                UnassignFormerMember,
                UnlabelTask,
                UnlinkPage {

    TaskId taskId();
}
