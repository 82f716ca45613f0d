package io.workscribe.command.creation;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.ProjectStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The statuses a project starts with; their ids are derived from it, so that a repeated command means the same. */
public final class DefaultStatuses {

    private DefaultStatuses() {}

    public static List<ProjectStatus> of(ProjectId projectId) {
        return List.of(
                status(projectId, 0, "To Do", StatusCategory.TODO, "#6366f1"),
                status(projectId, 1, "In Progress", StatusCategory.IN_PROGRESS, "#f59e0b"),
                status(projectId, 2, "Done", StatusCategory.DONE, "#10b981"));
    }

    private static ProjectStatus status(
            ProjectId projectId, int position, String name, StatusCategory category, String color) {
        byte[] seed = ("status:" + projectId + ":" + position).getBytes(StandardCharsets.UTF_8);
        return new ProjectStatus(new StatusId(UUID.nameUUIDFromBytes(seed)), name, category, position, color);
    }
}
