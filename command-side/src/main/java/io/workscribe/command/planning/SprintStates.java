package io.workscribe.command.planning;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.SprintStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where sprints stand as of now. Every change is made under the lock of the project, so what is read under that lock
 * holds to the end of the transaction.
 */
@Component
public class SprintStates {

    private final JdbcClient jdbc;

    SprintStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sprint that was not deleted. */
    public record SprintEntry(SprintId sprintId, ProjectId projectId, SprintStatus status) {

        public boolean isCompleted() {
            return status == SprintStatus.COMPLETED;
        }
    }

    public Optional<SprintEntry> sprint(SprintId sprintId) {
        return jdbc.sql("SELECT project_id, status FROM command.sprint_state WHERE sprint_id = ? AND NOT deleted")
                .param(sprintId.value())
                .query((row, number) -> new SprintEntry(
                        sprintId,
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        SprintStatus.ofWire(row.getString("status"))))
                .optional();
    }

    /** Also of a sprint that was deleted, unless that was long ago. */
    public Optional<ProjectId> formerProjectOf(SprintId sprintId) {
        return jdbc.sql("SELECT project_id FROM command.sprint_state WHERE sprint_id = ?")
                .param(sprintId.value())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new);
    }

    /** All that the project has. */
    public List<SprintId> of(ProjectId projectId) {
        return jdbc
                .sql(
                        "SELECT sprint_id FROM command.sprint_state WHERE project_id = ? AND NOT deleted ORDER BY sprint_id")
                .param(projectId.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SprintId::new)
                .toList();
    }

    /** The sprint, refused with SPRINT_NOT_FOUND unless the project has it. */
    public SprintEntry require(ProjectId projectId, SprintId sprintId) {
        return sprint(sprintId)
                .filter(sprint -> sprint.projectId().equals(projectId))
                .orElseThrow(SprintStates::unknownSprint);
    }

    public void put(SprintId sprintId, ProjectId projectId, SprintStatus status) {
        jdbc.sql("INSERT INTO command.sprint_state (sprint_id, project_id, status) VALUES (?, ?, ?) "
                        + "ON CONFLICT (sprint_id) DO UPDATE SET status = excluded.status, deleted = false")
                .params(sprintId.value(), projectId.value(), status.wire())
                .update();
    }

    public void remove(SprintId sprintId) {
        jdbc.sql("UPDATE command.sprint_state SET deleted = true WHERE sprint_id = ?")
                .param(sprintId.value())
                .update();
    }

    public static Rejected unknownSprint() {
        return Rejected.notFound(ErrorCode.SPRINT_NOT_FOUND, "There is no such sprint.");
    }

    public static Rejected completedSprint() {
        return Rejected.invalid(
                ErrorCode.INVALID_STATUS, "A completed sprint takes no tasks and keeps those that are done.");
    }
}
