package io.workscribe.command.reservation;

import io.workscribe.api.common.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The task numbers of projects. The counter's row is the lock under which tasks of a project are placed: whoever
 * needs it takes it before any task, so that nobody waits in a circle.
 */
@Component
public class ProjectCounters {

    private final JdbcClient jdbc;

    ProjectCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(ProjectId projectId) {
        jdbc.sql("INSERT INTO command.project_counter (project_id, last_number) VALUES (?, 0) "
                        + "ON CONFLICT (project_id) DO NOTHING")
                .param(projectId.value())
                .update();
    }

    /** The next free number; the project stays locked to the end of the transaction. */
    public int next(ProjectId projectId) {
        return jdbc.sql("UPDATE command.project_counter SET last_number = last_number + 1 WHERE project_id = ? "
                        + "RETURNING last_number")
                .param(projectId.value())
                .query(Integer.class)
                .single();
    }

    /** The newest number; the project stays locked to the end of the transaction. */
    public int lock(ProjectId projectId) {
        return jdbc.sql("SELECT last_number FROM command.project_counter WHERE project_id = ? FOR UPDATE")
                .param(projectId.value())
                .query(Integer.class)
                .single();
    }
}
