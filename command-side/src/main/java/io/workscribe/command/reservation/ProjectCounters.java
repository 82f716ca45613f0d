package io.workscribe.command.reservation;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.platform.repair.KeyGuard;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The task numbers of projects. The counter's row is the lock under which tasks of a project are placed: whoever
 * needs it takes it before any task, so that nobody waits in a circle.
 */
@Component
public class ProjectCounters {

    /**
     * The next free number, as part of a statement that has the project as a parameter. Then the project is locked to the
     * end of the transaction, which {@link #taken} has to hear.
     */
    public static final String NEXT = "UPDATE command.project_counter SET last_number = last_number + 1 "
            + "WHERE project_id = ? RETURNING last_number";

    private final JdbcClient jdbc;
    private final KeyGuard guard;

    ProjectCounters(JdbcClient jdbc, KeyGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    public void open(ProjectId projectId) {
        jdbc.sql("INSERT INTO command.project_counter (project_id, last_number) VALUES (?, 0) "
                        + "ON CONFLICT (project_id) DO NOTHING")
                .param(projectId.value())
                .update();
    }

    /** @param number what became of {@link #NEXT}; empty where the project is gone */
    public int taken(ProjectId projectId, Optional<Integer> number) {
        hold(projectId);
        return number.orElseThrow(ProjectCounters::gone);
    }

    /** The next free number; the project stays locked to the end of the transaction. */
    public int next(ProjectId projectId) {
        return taken(
                projectId,
                jdbc.sql(NEXT).param(projectId.value()).query(Integer.class).optional());
    }

    /** The newest number; the project stays locked to the end of the transaction. */
    public int lock(ProjectId projectId) {
        return lockIfOpen(projectId).orElseThrow(ProjectCounters::gone);
    }

    /** As {@link #lock}, empty where the project is gone. */
    public Optional<Integer> lockIfOpen(ProjectId projectId) {
        Optional<Integer> newest = jdbc.sql(
                        "SELECT last_number FROM command.project_counter WHERE project_id = ? FOR UPDATE")
                .param(projectId.value())
                .query(Integer.class)
                .optional();
        hold(projectId);
        return newest;
    }

    /** The project of a task, deleted or not, which stays locked to the end of the transaction; empty where it is gone. */
    public Optional<ProjectId> lockOf(TaskId taskId) {
        Optional<ProjectId> project = jdbc.sql("SELECT counter.project_id FROM command.project_counter counter "
                        + "JOIN command.task_placement task ON task.project_id = counter.project_id "
                        + "WHERE task.task_id = ? FOR UPDATE OF counter")
                .param(taskId.value())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new);
        project.ifPresent(this::hold);
        return project;
    }

    /** Makes sure that numbers up to this one are taken. */
    public void skipTo(ProjectId projectId, int number) {
        jdbc.sql("UPDATE command.project_counter SET last_number = ? WHERE project_id = ? AND last_number < ?")
                .params(number, projectId.value(), number)
                .update();
    }

    /** Of a project that is deleted; who waits for the lock meanwhile is refused. */
    public void close(ProjectId projectId) {
        jdbc.sql("DELETE FROM command.project_counter WHERE project_id = ?")
                .param(projectId.value())
                .update();
    }

    private static Rejected gone() {
        return Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project.");
    }

    private void hold(ProjectId projectId) {
        guard.hold("project/" + projectId);
    }
}
