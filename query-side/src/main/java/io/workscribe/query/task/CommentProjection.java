package io.workscribe.query.task;

import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.comment}. The comments of a deleted task stay, but are shown nowhere. */
@ProcessingGroup("query.tasks")
class CommentProjection {

    private final JdbcClient jdbc;

    CommentProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(CommentAdded event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.comment
                            (comment_id, task_id, organization_id, author_id, body, edited, deleted, created_at,
                             updated_at, added_version, version, revision)
                        VALUES (:comment, :task, :organization, :author, :body, false, false, :at, :at, :version,
                                :version, :position)
                        ON CONFLICT (comment_id) DO NOTHING
                        """)
                .param("comment", event.commentId().value())
                .param("task", event.taskId().value())
                .param("organization", event.organizationId().value())
                .param("author", event.authorId().value())
                .param("body", event.body().json())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(CommentEdited event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        UPDATE query.comment SET body = :body, edited = true, updated_at = :at, version = :version,
                            revision = greatest(revision, :position)
                        WHERE comment_id = :comment AND version < :version
                        """)
                .param("comment", event.commentId().value())
                .param("body", event.body().json())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(CommentDeleted event, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        UPDATE query.comment SET deleted = true, version = :version,
                            revision = greatest(revision, :position)
                        WHERE comment_id = :comment AND version < :version
                        """)
                .param("comment", event.commentId().value())
                .param("version", version)
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(CommentRestored event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        UPDATE query.comment SET deleted = false, updated_at = :at, version = :version,
                            revision = greatest(revision, :position)
                        WHERE comment_id = :comment AND version < :version
                        """)
                .param("comment", event.commentId().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }
}
