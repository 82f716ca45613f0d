package io.workscribe.query.wiki;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PagePlace;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.platform.order.Rank;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.page_place}. Siblings are shifted, so each event may be told only once, in the order
 * of its space: {@link SpaceProjection} sees to that.
 */
class PagePlaces {

    private final JdbcClient jdbc;

    PagePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PageAdded event, long revision) {
        Rank rank = rankAt(event, revision);
        jdbc.sql("""
                        INSERT INTO query.page_place (page_id, space_id, parent_page_id, position, depth, rank, revision)
                        VALUES (:page, :space, :parent, :position, :depth, :rank, :revision)
                        """)
                .param("page", event.pageId().value())
                .param("space", event.spaceId().value())
                .param("parent", value(event.parentPageId()))
                .param("position", event.position())
                .param("depth", event.depth())
                .param("rank", rank.text())
                .param("revision", revision)
                .update();
    }

    void move(PageMoved event, Instant at, long revision) {
        shift(event.spaceId(), event.previousParentPageId(), event.previousPosition() + 1, -1);
        sink(event.pageId(), event.depth() - event.previousDepth(), revision);
        takeOut(List.of(event.pageId()));
        shift(event.spaceId(), event.parentPageId(), event.position(), 1);
        add(
                new PageAdded(
                        event.spaceId(),
                        event.organizationId(),
                        event.pageId(),
                        event.parentPageId(),
                        event.position(),
                        event.depth()),
                revision);
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

    void putBack(PageReturned event, long revision) {
        shift(event.spaceId(), event.parentPageId(), event.position(), 1);
        Map<PageId, Integer> depths = new HashMap<>();
        place(event, new PagePlace(event.pageId(), event.parentPageId(), event.position()), event.depth(), revision);
        depths.put(event.pageId(), event.depth());
        for (PagePlace below : event.below()) {
            int depth = Objects.requireNonNull(depths.get(below.parentPageId()), "parents come first") + 1;
            depths.put(below.pageId(), depth);
            place(event, below, depth, revision);
        }
    }

    private void place(PageReturned event, PagePlace place, int depth, long revision) {
        add(
                new PageAdded(
                        event.spaceId(),
                        event.organizationId(),
                        place.pageId(),
                        place.parentPageId(),
                        place.position(),
                        depth),
                revision);
    }

    /** Between the siblings that stand before and behind; each of those keeps its own, unless there is no room. */
    private Rank rankAt(PageAdded event, long revision) {
        Map<Integer, Rank> siblings = new HashMap<>();
        jdbc.sql("""
                        SELECT position, rank FROM query.page_place
                        WHERE space_id = :space AND parent_page_id IS NOT DISTINCT FROM CAST(:parent AS uuid)
                            AND position IN (:position - 1, :position + 1)
                        """)
                .param("space", event.spaceId().value())
                .param("parent", value(event.parentPageId()))
                .param("position", event.position())
                .query((RowCallbackHandler)
                        row -> siblings.put(row.getInt("position"), new Rank(row.getString("rank"))));
        Rank before = siblings.get(event.position() - 1);
        Rank after = siblings.get(event.position() + 1);
        Rank rank;
        if (before != null && after != null) {
            rank = Rank.between(before, after);
        } else if (before != null) {
            rank = Rank.justAfter(before, Rank.LAST);
        } else if (after != null) {
            rank = Rank.justBefore(Rank.FIRST, after);
        } else {
            rank = Rank.between(Rank.FIRST, Rank.LAST);
        }
        return rank.isTooLong() ? spread(event, revision) : rank;
    }

    /** New ranks for all siblings, far from each other; the one that is left over is for the page that joins them. */
    private Rank spread(PageAdded event, long revision) {
        List<UUID> siblings = jdbc.sql("""
                        SELECT page_id FROM query.page_place
                        WHERE space_id = :space AND parent_page_id IS NOT DISTINCT FROM CAST(:parent AS uuid)
                        ORDER BY position
                        """)
                .param("space", event.spaceId().value())
                .param("parent", value(event.parentPageId()))
                .query(UUID.class)
                .list();
        List<Rank> ranks = new ArrayList<>(
                Rank.spread(Rank.FIRST, Rank.LAST, siblings.size() + 1).orElseThrow());
        Rank left = ranks.remove(event.position());
        for (int i = 0; i < siblings.size(); i++) {
            jdbc.sql("UPDATE query.page_place SET rank = :rank, revision = :revision WHERE page_id = :page")
                    .param("page", siblings.get(i))
                    .param("rank", ranks.get(i).text())
                    .param("revision", revision)
                    .update();
        }
        return left;
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
    private void sink(PageId page, int levels, long revision) {
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
                        UPDATE query.page_place SET depth = depth + :levels, revision = greatest(revision, :revision)
                        FROM below WHERE page_place.page_id = below.page_id
                        """)
                .param("page", page.value())
                .param("levels", levels)
                .param("revision", revision)
                .update();
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
