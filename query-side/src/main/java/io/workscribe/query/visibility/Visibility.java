package io.workscribe.query.visibility;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see what, for queries whose own SQL cannot tell a missing thing from a foreign one. */
@Component
public class Visibility {

    /** For statements that show nothing of a project unless it is the organization's and the viewer a member. */
    public static final String OF_PROJECT = """
            EXISTS (SELECT FROM query.project p JOIN query.member m
                ON m.organization_id = p.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                WHERE p.project_id = :project AND p.organization_id = :organization AND NOT p.deleted)""";

    private final JdbcClient jdbc;

    Visibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Rejected taskNotFound() {
        return Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "There is no such task.");
    }

    public static Rejected foreignTask() {
        return Rejected.forbidden(ErrorCode.FORBIDDEN, "This task belongs to an organization you are not a member of.");
    }

    public static Rejected projectNotFound() {
        return Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project in this organization.");
    }

    /** Refuses with TASK_NOT_FOUND, or with FORBIDDEN when the viewer is no member of the task's organization. */
    public void requireTask(TaskId taskId, UserId viewer) {
        boolean visible = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM query.member m WHERE m.organization_id = t.organization_id
                                       AND m.user_id = :viewer AND m.removed_at IS NULL)
                        FROM query.task t
                        WHERE t.task_id = :task AND t.deleted_at IS NULL
                        """)
                .param("task", taskId.value())
                .param("viewer", viewer.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(Visibility::taskNotFound);
        if (!visible) {
            throw foreignTask();
        }
    }

    /** Refuses with PROJECT_NOT_FOUND unless the project is in the organization and the viewer a member of that. */
    public void requireProject(OrganizationId organizationId, ProjectId projectId, UserId viewer) {
        jdbc.sql("""
                        SELECT p.project_id
                        FROM query.project p JOIN query.member m
                            ON m.organization_id = p.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE p.project_id = :project AND p.organization_id = :organization AND NOT p.deleted
                        """)
                .param("project", projectId.value())
                .param("organization", organizationId.value())
                .param("viewer", viewer.value())
                .query()
                .optionalValue()
                .orElseThrow(Visibility::projectNotFound);
    }
}
