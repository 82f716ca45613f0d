package io.workscribe.api.sprint.command;

import io.workscribe.api.common.SprintId;

/** Commands of the {@code Sprint} aggregate. */
public sealed interface SprintCommand
        permits CompleteSprint,
                CreateSprint,
                DeleteSprint,
                EditSprint,
                PlanTaskInSprint,
                RestoreSprint,
                ReturnTaskToBacklog,
                StartSprint {

    SprintId sprintId();
}
