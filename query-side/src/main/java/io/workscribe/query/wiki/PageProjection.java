package io.workscribe.query.wiki;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageUndeleted;
import io.workscribe.platform.messaging.Position;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

/** Keeps what pages say and said. */
@ProcessingGroup("query.wiki")
class PageProjection {

    private final PageTable pages;

    PageProjection(PageTable pages) {
        this.pages = pages;
    }

    @EventHandler
    void on(PageCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        PageText text = new PageText(
                event.title(),
                event.content(),
                event.iconEmoji(),
                event.createdBy().value(),
                at);
        pages.add(event, text, version, position);
        pages.addVersion(event.pageId(), text, version, null);
    }

    @EventHandler
    void on(
            PageEdited event,
            @MetaDataValue(value = MetaKeys.ACTOR, required = true) String actor,
            @Timestamp Instant at,
            @SequenceNumber long version,
            @Position long position) {
        PageText text = new PageText(event.title(), event.content(), event.iconEmoji(), UUID.fromString(actor), at);
        pages.change(event.pageId(), text, version, position);
        if (event.run() == null) {
            pages.addVersion(event.pageId(), text, version, null);
        } else {
            pages.addToRun(event.pageId(), text, version, event.run());
        }
    }

    @EventHandler
    void on(
            PageRestored event,
            @MetaDataValue(value = MetaKeys.ACTOR, required = true) String actor,
            @Timestamp Instant at,
            @SequenceNumber long version,
            @Position long position) {
        PageText text = new PageText(event.title(), event.content(), event.iconEmoji(), UUID.fromString(actor), at);
        pages.change(event.pageId(), text, version, position);
        pages.addVersion(event.pageId(), text, version, event.restoredVersion());
    }

    @EventHandler
    void on(PageDeleted event, @Timestamp Instant at, @SequenceNumber long version) {
        pages.delete(event.pageId(), at, version);
    }

    @EventHandler
    void on(
            PageUndeleted event,
            @MetaDataValue(value = MetaKeys.ACTOR, required = true) String actor,
            @Timestamp Instant at,
            @SequenceNumber long version,
            @Position long position) {
        pages.undelete(event.pageId(), UUID.fromString(actor), at, version, position);
    }
}
