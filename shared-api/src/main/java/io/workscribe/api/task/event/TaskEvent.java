package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;

/** Events of the {@code Task} aggregate. */
public sealed interface TaskEvent
        permits CommentAdded,
                CommentDeleted,
                CommentEdited,
                CommentRestored,
                PageLinked,
                PageUnlinked,
                TaskAssigned,
                TaskCreated,
                TaskDeleted,
                TaskDescribed,
                TaskDueDateChanged,
                TaskLabelsChanged,
                TaskParentChanged,
                TaskPlannedInSprint,
                TaskPrioritized,
                TaskRanked,
                TaskRenamed,
                TaskRestored,
                TaskReturnedToBacklog,
                TaskStatusChanged,
                TaskTypeChanged,
                TaskUnassigned {

    TaskId taskId();

    OrganizationId organizationId();

    ProjectId projectId();
}
