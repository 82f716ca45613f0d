package io.workscribe.command.lookup;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageUndeleted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills what {@link PageLookup} reads. */
@ProcessingGroup(LookupGroup.GROUP)
class PageLookupProjection {

    private final JdbcClient jdbc;

    PageLookupProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PageCreated event) {
        jdbc.sql("INSERT INTO command.known_page (page_id, space_id, organization_id, title, deleted) "
                        + "VALUES (?, ?, ?, ?, false) ON CONFLICT (page_id) DO NOTHING")
                .params(
                        event.pageId().value(),
                        event.spaceId().value(),
                        event.organizationId().value(),
                        event.title())
                .update();
    }

    @EventHandler
    void on(PageEdited event) {
        rename(event.pageId(), event.title());
    }

    @EventHandler
    void on(PageRestored event) {
        rename(event.pageId(), event.title());
    }

    @EventHandler
    void on(PageDeleted event) {
        mark(event.pageId(), true);
    }

    @EventHandler
    void on(PageUndeleted event) {
        mark(event.pageId(), false);
    }

    private void mark(PageId pageId, boolean deleted) {
        jdbc.sql("UPDATE command.known_page SET deleted = ? WHERE page_id = ?")
                .params(deleted, pageId.value())
                .update();
    }

    private void rename(PageId pageId, String title) {
        jdbc.sql("UPDATE command.known_page SET title = ? WHERE page_id = ?")
                .params(title, pageId.value())
                .update();
    }
}
