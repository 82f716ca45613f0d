package io.workscribe.api.dashboard.query;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** doneTasks: those of the tasks whose status means done. */
public record ActiveSprintView(
        SprintId id,
        String name,
        ProjectId projectId,
        String projectName,
        String projectKey,
        long totalTasks,
        long doneTasks,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate) {}
