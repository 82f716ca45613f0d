package io.workscribe.query.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.platform.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions that a task {@code t} of a list must meet, as SQL with its parameters. */
final class TaskConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private TaskConditions() {
        conditions.add("t.deleted_at IS NULL");
    }

    static TaskConditions ofProject(ProjectId projectId, TaskFilter filter) {
        TaskConditions all = new TaskConditions();
        all.equal("project_id", "project", projectId.value());
        if (filter.statusId() != null) {
            all.equal("status_id", "status", filter.statusId().value());
        }
        if (filter.assigneeId() != null) {
            all.equal("assignee_id", "assignee", filter.assigneeId().value());
        }
        if (filter.priority() != null) {
            all.equal("priority", "priority", filter.priority().wire());
        }
        if (filter.type() != null) {
            all.equal("shown_type", "type", filter.type().wire());
        }
        if (filter.sprintId() != null) {
            all.equal("sprint_id", "sprint", filter.sprintId().value());
        }
        if (filter.backlogOnly()) {
            all.conditions.add("t.sprint_id IS NULL");
        }
        if (filter.parentTaskId() != null) {
            all.equal("parent_task_id", "parent", filter.parentTaskId().value());
        }
        if (filter.labelId() != null) {
            all.that(
                    "EXISTS (SELECT FROM query.task_label tl WHERE tl.task_id = t.task_id AND tl.label_id = :label)",
                    "label",
                    filter.labelId().value());
        }
        if (filter.search() != null) {
            all.that(
                    "position(:search IN t.title_folded) > 0", "search", Folding.loose(Folding.clean(filter.search())));
        }
        return all;
    }

    static TaskConditions ofAssignee(AssignedTasks query) {
        TaskConditions all = new TaskConditions();
        all.equal("assignee_id", "viewer", query.viewer().value());
        all.that("""
                t.organization_id = :organization AND EXISTS (SELECT FROM query.member m
                    WHERE m.organization_id = :organization AND m.user_id = :viewer AND m.removed_at IS NULL)
                """, "organization", query.organizationId().value());
        all.conditions.add("t.parent_task_id IS NULL");
        if (query.statusCategory() != null) {
            all.equal(
                    "status_category", "statusCategory", query.statusCategory().wire());
        }
        if (query.priority() != null) {
            all.equal("priority", "priority", query.priority().wire());
        }
        return all;
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String parameter, Object value) {
        that("t." + column + " = :" + parameter, parameter, value);
    }

    private void that(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }
}
