package io.workscribe.query.wiki;

import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.query.row.EditedRow;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code query.space} and, with {@link PagePlaces}, the tree of its pages. */
@Component
@ProcessingGroup("query.wiki")
class SpaceProjection {

    private final JdbcClient jdbc;
    private final EditedRow rows;
    private final PagePlaces places;

    SpaceProjection(JdbcClient jdbc, PagePlaces places) {
        this.jdbc = jdbc;
        this.rows = new EditedRow(jdbc, "query.space", "space_id");
        this.places = places;
    }

    @EventHandler
    void on(SpaceCreated event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        INSERT INTO query.space
                            (space_id, organization_id, name, key, description, icon_emoji, created_by, page_count,
                             deleted, created_at, updated_at, version, edit_version)
                        VALUES (:space, :organization, :name, :key, :description, :icon, :createdBy, 0, false, :at, :at,
                                :version, :version)
                        ON CONFLICT (space_id) DO NOTHING
                        """)
                .param("space", event.spaceId().value())
                .param("organization", event.organizationId().value())
                .param("name", event.name())
                .param("key", event.key())
                .param("description", event.description())
                .param("icon", event.iconEmoji())
                .param("createdBy", event.createdBy().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(SpaceRenamed event, @Timestamp Instant at, @SequenceNumber long version) {
        rows.edit(event.spaceId().value(), "name", event.name(), at, version);
    }

    @EventHandler
    void on(SpaceDescribed event, @Timestamp Instant at, @SequenceNumber long version) {
        rows.edit(event.spaceId().value(), "description", event.description(), at, version);
    }

    @EventHandler
    void on(SpaceIconChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        rows.edit(event.spaceId().value(), "icon_emoji", event.iconEmoji(), at, version);
    }

    @EventHandler
    void on(SpaceDeleted event, @Timestamp Instant at, @SequenceNumber long version) {
        rows.edit(event.spaceId().value(), "deleted", true, at, version);
    }

    @EventHandler
    void on(PageAdded event, @SequenceNumber long version) {
        if (advance(event.spaceId(), 1, version)) {
            places.add(event);
        }
    }

    @EventHandler
    void on(PageMoved event, @Timestamp Instant at, @SequenceNumber long version) {
        if (advance(event.spaceId(), 0, version)) {
            places.move(event, at);
        }
    }

    @EventHandler
    void on(PageRemoved event, @SequenceNumber long version) {
        int removed = 1 + event.descendants().size();
        if (advance(event.spaceId(), -removed, version)) {
            places.remove(event);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("TRUNCATE query.space").update();
        places.clear();
    }

    /** A page is a resource of its own: the space gets a new version, but was not edited. False for a repeated event. */
    private boolean advance(SpaceId spaceId, int pages, long version) {
        return jdbc.sql("""
                        UPDATE query.space SET page_count = page_count + :pages, version = :version
                        WHERE space_id = :space AND version < :version
                        """)
                        .param("space", spaceId.value())
                        .param("pages", pages)
                        .param("version", version)
                        .update()
                > 0;
    }
}
