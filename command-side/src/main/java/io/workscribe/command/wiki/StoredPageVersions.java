package io.workscribe.command.wiki;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the page's own events: they are never behind, and every saved version is one of them. */
@Component
class StoredPageVersions implements PageVersions {

    private final EventStore events;

    StoredPageVersions(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PageText> find(PageId pageId, long version) {
        DomainEventStream stream = events.readEvents(pageId.toString(), version);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> event = stream.next();
        return event.getSequenceNumber() == version
                ? Optional.ofNullable(textOf(lastOfRun(version, event.getPayload(), stream)))
                : Optional.empty();
    }

    /** The event of the version itself, unless a run of autosaves began with it. */
    private static Object lastOfRun(long version, Object first, DomainEventStream following) {
        Object last = first;
        Object next = first;
        while (isOfRun(version, next)) {
            last = next;
            if (!following.hasNext()) {
                break;
            }
            next = following.next().getPayload();
        }
        return last;
    }

    private static boolean isOfRun(long first, Object event) {
        return event instanceof PageEdited edited && edited.run() != null && edited.run() == first;
    }

    private static @Nullable PageText textOf(Object event) {
        if (event instanceof PageCreated created) {
            return new PageText(created.title(), created.content(), created.iconEmoji());
        }
        if (event instanceof PageEdited edited) {
            return new PageText(edited.title(), edited.content(), edited.iconEmoji());
        }
        if (event instanceof PageRestored restored) {
            return new PageText(restored.title(), restored.content(), restored.iconEmoji());
        }
        return null;
    }
}
