package io.workscribe.query.search;

import io.workscribe.api.search.SearchKind;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.search_document}. Every change is false, and nothing has happened, when the row
 * already shows the event ({@code version}); what else follows from the event is done only when it is true.
 */
class SearchDocuments {

    private final JdbcClient jdbc;

    SearchDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(TaskCreated event, Instant at, long version) {
        return jdbc.sql("""
                        INSERT INTO query.search_document
                            (document_id, kind, organization_id, project_id, project_key, number, status_id, title,
                             deleted, updated_at, version)
                        VALUES (:task, :kind, :organization, :project, :projectKey, :number, :status, :title, false,
                                :at, :version)
                        ON CONFLICT (document_id) DO NOTHING
                        """)
                        .param("task", event.taskId().value())
                        .param("kind", SearchKind.TASK.wire())
                        .param("organization", event.organizationId().value())
                        .param("project", event.projectId().value())
                        .param("projectKey", event.projectKey())
                        .param("number", event.number())
                        .param("status", event.statusId().value())
                        .param("title", event.title())
                        .param("at", Timestamps.of(at))
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean add(PageCreated event, Instant at, long version) {
        return jdbc.sql("""
                        INSERT INTO query.search_document
                            (document_id, kind, organization_id, space_id, title, deleted, updated_at, version)
                        VALUES (:page, :kind, :organization, :space, :title, false, :at, :version)
                        ON CONFLICT (document_id) DO NOTHING
                        """)
                        .param("page", event.pageId().value())
                        .param("kind", SearchKind.PAGE.wire())
                        .param("organization", event.organizationId().value())
                        .param("space", event.spaceId().value())
                        .param("title", event.title())
                        .param("at", Timestamps.of(at))
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean touch(UUID document, Instant at, long version) {
        return change(document, "title = title", at, version).update() > 0;
    }

    boolean rename(UUID document, String title, Instant at, long version) {
        return change(document, "title = :title", at, version)
                        .param("title", title)
                        .update()
                > 0;
    }

    boolean putInStatus(UUID task, UUID status, Instant at, long version) {
        return change(task, "status_id = :status", at, version)
                        .param("status", status)
                        .update()
                > 0;
    }

    /** What belongs to the document without being a part of it changed: it was not edited. */
    boolean advance(UUID document, long version) {
        return jdbc.sql("""
                        UPDATE query.search_document SET version = :version
                        WHERE document_id = :document AND version < :version
                        """)
                        .param("document", document)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** The row stays: it may come back. */
    boolean delete(UUID document, Instant at, long version) {
        return change(document, "deleted = true", at, version).update() > 0;
    }

    boolean restore(UUID document, Instant at, long version) {
        return change(document, "deleted = false", at, version).update() > 0;
    }

    private JdbcClient.StatementSpec change(UUID document, String assignments, Instant at, long version) {
        return jdbc.sql("UPDATE query.search_document SET " + assignments + ", updated_at = :at, version = :version"
                        + " WHERE document_id = :document AND version < :version")
                .param("document", document)
                .param("at", Timestamps.of(at))
                .param("version", version);
    }
}
