package io.workscribe.query.link;

import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.page_link}. The links of deleted tasks and pages stay, but are shown nowhere. */
@ProcessingGroup("query.tasks")
class LinkProjection {

    private final JdbcClient jdbc;

    LinkProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PageLinked event, @Timestamp Instant at) {
        jdbc.sql("""
                        INSERT INTO query.page_link
                            (link_id, organization_id, task_id, page_id, linked_by, unlinked, created_at)
                        VALUES (:link, :organization, :task, :page, :linkedBy, false, :at)
                        ON CONFLICT (link_id) DO NOTHING
                        """)
                .param("link", event.linkId().value())
                .param("organization", event.organizationId().value())
                .param("task", event.taskId().value())
                .param("page", event.pageId().value())
                .param("linkedBy", event.linkedBy().value())
                .param("at", Timestamps.of(at))
                .update();
    }

    @EventHandler
    void on(PageUnlinked event) {
        jdbc.sql("UPDATE query.page_link SET unlinked = true WHERE link_id = :link")
                .param("link", event.linkId().value())
                .update();
    }
}
