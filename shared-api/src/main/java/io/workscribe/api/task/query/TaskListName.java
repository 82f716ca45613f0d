package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells lists of tasks apart by where they are, what they show and how they are sorted: a cursor belongs to one of them. */
public record TaskListName(UUID value) {

    /** Also of a column of its board: subtasks make no difference, the cursor says whether they are shown. */
    public static TaskListName ofProject(ProjectId projectId, TaskFilter filter, TaskSort sort) {
        return of("project " + projectId, filter.withSubtasks(true), sort);
    }

    public static TaskListName ofAssignee(
            OrganizationId organizationId, UserId assigneeId, TaskFilter filter, TaskSort sort) {
        return of("assignee " + organizationId + " " + assigneeId, filter, sort);
    }

    private static TaskListName of(String place, TaskFilter filter, TaskSort sort) {
        String name = place + "\n" + sort + "\n" + filter;
        return new TaskListName(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
