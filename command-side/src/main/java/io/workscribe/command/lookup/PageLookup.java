package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wiki pages, deleted ones too. */
@Component
public class PageLookup {

    private final JdbcClient jdbc;

    PageLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page as other aggregates see it. It never changes its space. */
    public record PageEntry(
            PageId pageId, SpaceId spaceId, OrganizationId organizationId, String title, boolean deleted) {}

    public Optional<PageEntry> page(PageId pageId) {
        return jdbc.sql("SELECT space_id, organization_id, title, deleted FROM command.known_page WHERE page_id = ?")
                .param(pageId.value())
                .query((row, number) -> new PageEntry(
                        pageId,
                        new SpaceId(row.getObject("space_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("title"),
                        row.getBoolean("deleted")))
                .optional();
    }
}
