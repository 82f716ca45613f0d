package io.workscribe.query.wiki;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.page} and {@code query.page_version}. Every statement does nothing when the event is
 * shown already.
 */
class PageTable {

    private final JdbcClient jdbc;

    PageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PageCreated event, PageText text, long version, long position) {
        jdbc.sql("""
                        INSERT INTO query.page
                            (page_id, organization_id, space_id, title, title_folded, content, icon_emoji, created_by,
                             edited_by, deleted, created_at, updated_at, version, revision)
                        VALUES (:page, :organization, :space, :title, :titleFolded, :content, :icon, :editedBy,
                                :editedBy, false, :at, :at, :version, :position)
                        ON CONFLICT (page_id) DO NOTHING
                        """)
                .param("page", event.pageId().value())
                .param("organization", event.organizationId().value())
                .param("space", event.spaceId().value())
                .param("title", text.title())
                .param("titleFolded", folded(text.title()))
                .param("content", text.json())
                .param("icon", text.iconEmoji())
                .param("editedBy", text.editedBy())
                .param("at", Timestamps.of(text.at()))
                .param("version", version)
                .param("position", position)
                .update();
    }

    void change(PageId pageId, PageText text, long version, long position) {
        jdbc.sql("""
                        UPDATE query.page SET title = :title, title_folded = :titleFolded, content = :content,
                            icon_emoji = :icon, edited_by = :editedBy, updated_at = :at, version = :version,
                            revision = greatest(revision, :position)
                        WHERE page_id = :page AND version < :version
                        """)
                .param("page", pageId.value())
                .param("title", text.title())
                .param("titleFolded", folded(text.title()))
                .param("content", text.json())
                .param("icon", text.iconEmoji())
                .param("editedBy", text.editedBy())
                .param("at", Timestamps.of(text.at()))
                .param("version", version)
                .param("position", position)
                .update();
    }

    /** restoredVersion is null unless the version was made by restoring that one. */
    void addVersion(PageId pageId, PageText text, long version, @Nullable Long restoredVersion) {
        addVersion(pageId, text, version, restoredVersion, null);
    }

    /** Of a run, the newest is what its version is. */
    void addToRun(PageId pageId, PageText text, long version, long run) {
        addVersion(pageId, text, version, null, run);
        jdbc.sql(
                        "UPDATE query.page_version SET superseded = true WHERE page_id = :page AND coalesce(run, version) = :run"
                                + " AND version < :version AND NOT superseded")
                .param("page", pageId.value())
                .param("run", run)
                .param("version", version)
                .update();
    }

    private void addVersion(
            PageId pageId, PageText text, long version, @Nullable Long restoredVersion, @Nullable Long run) {
        jdbc.sql("""
                        INSERT INTO query.page_version
                            (page_id, version, title, content, icon_emoji, edited_by, edited_at, restored_version,
                             run, superseded)
                        VALUES (:page, :version, :title, :content, :icon, :editedBy, :at, :restored, :run, false)
                        ON CONFLICT (page_id, version) DO NOTHING
                        """)
                .param("page", pageId.value())
                .param("version", version)
                .param("title", text.title())
                .param("content", text.json())
                .param("icon", text.iconEmoji())
                .param("editedBy", text.editedBy())
                .param("at", Timestamps.of(text.at()))
                .param("restored", restoredVersion)
                .param("run", run)
                .update();
    }

    void delete(PageId pageId, Instant at, long version) {
        jdbc.sql("""
                        UPDATE query.page SET deleted = true, updated_at = :at, version = :version
                        WHERE page_id = :page AND version < :version
                        """)
                .param("page", pageId.value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    /** Counts as an edit by who brings it back, though it is no version. */
    void undelete(PageId pageId, UUID by, Instant at, long version, long position) {
        jdbc.sql("""
                        UPDATE query.page SET deleted = false, edited_by = :by, updated_at = :at, version = :version,
                            revision = greatest(revision, :position)
                        WHERE page_id = :page AND version < :version
                        """)
                .param("page", pageId.value())
                .param("by", by)
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    private static String folded(String title) {
        return Folding.loose(Folding.clean(title));
    }
}
