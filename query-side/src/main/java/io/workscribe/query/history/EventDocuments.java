package io.workscribe.query.history;

import io.workscribe.api.common.Document;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Documents from the events that say them: there they are once, and names in them can be erased. */
@Component
class EventDocuments {

    /** Of one answer, in characters; what is beyond is shown as a mark. Many times the largest document. */
    private static final int LIMIT = 8 << 20;

    // Asked for late: the store is made with the handlers that need this.
    private final ObjectProvider<EventStore> events;

    EventDocuments(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    /** For the documents of one answer. */
    ShownDocuments upToTheirLimit() {
        AtomicInteger left = new AtomicInteger(LIMIT);
        return reference -> {
            if (left.get() <= 0) {
                return ShownDocuments.MARK;
            }
            Optional<Document> document = read(reference);
            document.ifPresent(shown -> left.addAndGet(-shown.json().length()));
            return document.<Object>map(shown -> shown).orElse(ShownDocuments.MARK);
        };
    }

    private Optional<Document> read(JsonNode reference) {
        long version = reference.path(FieldValues.VERSION).longValue();
        return events.getObject()
                .readEvents(reference.path(FieldValues.STREAM).stringValue(), version)
                .asStream()
                .findFirst()
                .filter(event -> event.getSequenceNumber() == version)
                .map(DomainEventMessage::getPayload)
                .map(EventDocuments::of);
    }

    private static @Nullable Document of(Object event) {
        if (event instanceof TaskCreated created) {
            return created.description();
        } else if (event instanceof TaskDescribed described) {
            return described.description();
        } else if (event instanceof CommentAdded added) {
            return added.body();
        } else if (event instanceof CommentEdited edited) {
            return edited.body();
        } else if (event instanceof PageCreated created) {
            return created.content();
        } else if (event instanceof PageEdited edited) {
            return edited.content();
        } else if (event instanceof PageRestored restored) {
            return restored.content();
        }
        return null;
    }
}
