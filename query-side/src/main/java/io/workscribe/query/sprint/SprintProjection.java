package io.workscribe.query.sprint;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.sprint}, in one group with the tasks, so that a sprint and its counts change in one order. */
@ProcessingGroup("query.tasks")
class SprintProjection {

    private final JdbcClient jdbc;

    SprintProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SprintCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.sprint
                            (sprint_id, organization_id, project_id, name, goal, status, start_date, end_date,
                             created_at, updated_at, version, revision)
                        VALUES (:sprint, :organization, :project, :name, :goal, :status, :start, :end, :at, :at,
                                :version, :position)
                        ON CONFLICT (sprint_id) DO NOTHING
                        """)
                .param("sprint", event.sprintId().value())
                .param("organization", event.organizationId().value())
                .param("project", event.projectId().value())
                .param("name", event.name())
                .param("goal", event.goal())
                .param("status", SprintStatus.PLANNED.wire())
                .param("start", event.startDate())
                .param("end", event.endDate())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(SprintRenamed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "name = :value", at, version, position)
                .param("value", event.name())
                .update();
    }

    @EventHandler
    void on(SprintGoalChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "goal = :value", at, version, position)
                .param("value", event.goal())
                .update();
    }

    @EventHandler
    void on(SprintScheduled event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "start_date = :start, end_date = :end", at, version, position)
                .param("start", event.startDate())
                .param("end", event.endDate())
                .update();
    }

    @EventHandler
    void on(SprintStarted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "status = :value", at, version, position)
                .param("value", SprintStatus.ACTIVE.wire())
                .update();
    }

    /** What it held then is its report: tasks that leave it later, or are deleted, do not change it. */
    @EventHandler
    void on(SprintCompleted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), """
                        status = :value,
                            completed_with_tasks = coalesce(
                                (SELECT c.tasks FROM query.sprint_count c WHERE c.sprint_id = :sprint), 0),
                            completed_with_done = coalesce(
                                (SELECT c.completed_tasks FROM query.sprint_count c WHERE c.sprint_id = :sprint), 0)
                        """, at, version, position)
                .param("value", SprintStatus.COMPLETED.wire())
                .update();
    }

    @EventHandler
    void on(SprintDeleted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "deleted_at = :at", at, version, position).update();
    }

    @EventHandler
    void on(SprintRestored event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        change(event.sprintId(), "deleted_at = NULL", at, version, position).update();
    }

    private JdbcClient.StatementSpec change(
            SprintId sprintId, String assignments, Instant at, long version, long position) {
        return jdbc.sql("UPDATE query.sprint SET " + assignments + ", updated_at = :at, version = :version,"
                        + " revision = greatest(revision, :position) WHERE sprint_id = :sprint AND version < :version")
                .param("sprint", sprintId.value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position);
    }
}
