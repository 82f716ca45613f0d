package io.workscribe.query.wiki;

import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.row.EditedRow;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.space} and, with {@link PagePlaces}, the tree of its pages. */
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
    void on(SpaceCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        jdbc.sql("""
                        INSERT INTO query.space
                            (space_id, organization_id, name, key, description, icon_emoji, created_by, page_count,
                             deleted, created_at, updated_at, version, edit_version, revision)
                        VALUES (:space, :organization, :name, :key, :description, :icon, :createdBy, 0, false, :at, :at,
                                :version, :version, :position)
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
                .param("position", position)
                .update();
    }

    @EventHandler
    void on(SpaceRenamed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.spaceId().value(), "name", event.name(), at, version, position);
    }

    @EventHandler
    void on(SpaceDescribed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.spaceId().value(), "description", event.description(), at, version, position);
    }

    @EventHandler
    void on(SpaceIconChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.spaceId().value(), "icon_emoji", event.iconEmoji(), at, version, position);
    }

    @EventHandler
    void on(SpaceDeleted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.spaceId().value(), "deleted", true, at, version, position);
    }

    @EventHandler
    void on(SpaceRestored event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        rows.edit(event.spaceId().value(), "deleted", false, at, version, position);
    }

    @EventHandler
    void on(PageAdded event, @SequenceNumber long version, @Position long position) {
        if (advance(event.spaceId(), 1, version, position)) {
            places.add(event, position);
        }
    }

    @EventHandler
    void on(PageMoved event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        if (advance(event.spaceId(), 0, version, position)) {
            places.move(event, at, position);
        }
    }

    @EventHandler
    void on(PageRemoved event, @SequenceNumber long version, @Position long position) {
        int removed = 1 + event.descendants().size();
        if (advance(event.spaceId(), -removed, version, position)) {
            places.remove(event);
        }
    }

    @EventHandler
    void on(PageReturned event, @SequenceNumber long version, @Position long position) {
        if (advance(event.spaceId(), 1 + event.below().size(), version, position)) {
            places.putBack(event, position);
        }
    }

    /** A page is a resource of its own: the space gets a new version, but was not edited. False for a repeated event. */
    private boolean advance(SpaceId spaceId, int pages, long version, long position) {
        return jdbc.sql("""
                        UPDATE query.space SET page_count = page_count + :pages, version = :version,
                            revision = CASE WHEN :pages = 0 THEN revision ELSE greatest(revision, :position) END
                        WHERE space_id = :space AND version < :version
                        """)
                        .param("space", spaceId.value())
                        .param("pages", pages)
                        .param("version", version)
                        .param("position", position)
                        .update()
                > 0;
    }
}
