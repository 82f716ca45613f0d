package io.workscribe.query.wiki;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that keeps {@code query.page_place}. Siblings are shifted, so each event may be told only once, in the order
 * of its space: {@link SpaceProjection} sees to that.
 */
@Component
class PagePlaces {

    private final JdbcClient jdbc;

    PagePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PageAdded event) {
        jdbc.sql("""
                        INSERT INTO query.page_place (page_id, space_id, parent_page_id, position, depth)
                        VALUES (:page, :space, :parent, :position, :depth)
                        """)
                .param("page", event.pageId().value())
                .param("space", event.spaceId().value())
                .param("parent", value(event.parentPageId()))
                .param("position", event.position())
                .param("depth", event.depth())
                .update();
    }

    void move(PageMoved event, Instant at) {
        shift(event.spaceId(), event.previousParentPageId(), event.previousPosition() + 1, -1);
        sink(event.pageId(), event.depth() - event.previousDepth());
        takeOut(List.of(event.pageId()));
        shift(event.spaceId(), event.parentPageId(), event.position(), 1);
        add(new PageAdded(
                event.spaceId(),
                event.organizationId(),
                event.pageId(),
                event.parentPageId(),
                event.position(),
                event.depth()));
        jdbc.sql("UPDATE query.page SET moved_at = :at WHERE page_id = :page")
                .param("page", event.pageId().value())
                .param("at", Timestamps.of(at))
                .update();
    }

    void remove(PageRemoved event) {
        takeOut(Stream.concat(Stream.of(event.pageId()), event.descendants().stream())
                .toList());
        shift(event.spaceId(), event.parentPageId(), event.position() + 1, -1);
    }

    void clear() {
        jdbc.sql("TRUNCATE query.page_place").update();
    }

    /** Moves the siblings from this place on. */
    private void shift(SpaceId spaceId, @Nullable PageId parent, int from, int by) {
        jdbc.sql("""
                        UPDATE query.page_place SET position = position + :by
                        WHERE space_id = :space AND parent_page_id IS NOT DISTINCT FROM CAST(:parent AS uuid)
                            AND position >= :from
                        """)
                .param("space", spaceId.value())
                .param("parent", value(parent))
                .param("from", from)
                .param("by", by)
                .update();
    }

    /** What is below a page goes down, or up, with it. */
    private void sink(PageId page, int levels) {
        if (levels == 0) {
            return;
        }
        jdbc.sql("""
                        WITH RECURSIVE below AS (
                            SELECT page_id FROM query.page_place WHERE parent_page_id = :page
                            UNION ALL
                            SELECT child.page_id
                            FROM query.page_place child JOIN below ON child.parent_page_id = below.page_id
                        )
                        UPDATE query.page_place SET depth = depth + :levels
                        FROM below WHERE page_place.page_id = below.page_id
                        """).param("page", page.value()).param("levels", levels).update();
    }

    private void takeOut(Collection<PageId> pages) {
        UUID[] ids = pages.stream().map(PageId::value).toArray(UUID[]::new);
        jdbc.sql("DELETE FROM query.page_place WHERE page_id = ANY (?)")
                .params((Object) ids)
                .update();
    }

    private static @Nullable UUID value(@Nullable PageId page) {
        return page == null ? null : page.value();
    }
}
