package io.workscribe.query.search;

import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.platform.messaging.EventPreparation;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the terms of a batch's texts before its transaction begins to work. */
@Component
class PreparedTexts implements EventPreparation {

    private static final Logger log = LoggerFactory.getLogger(PreparedTexts.class);

    /**
     * What an event says.
     *
     * @param title null when it says nothing about it
     * @param body likewise
     */
    record Texts(@Nullable SearchPart title, @Nullable SearchPart body) {

        SearchPart requiredTitle() {
            return Objects.requireNonNull(title, "title");
        }

        SearchPart requiredBody() {
            return Objects.requireNonNull(body, "body");
        }
    }

    @Override
    public String processingGroup() {
        return SearchProjection.GROUP;
    }

    @Override
    public void prepare(EventMessage<?> event) {
        try {
            of(event.getPayload())
                    .ifPresent(texts -> CurrentUnitOfWork.get().resources().put(key(event.getIdentifier()), texts));
        } catch (RuntimeException unreadable) {
            log.debug("Event {} is left to its handler", event.getIdentifier(), unreadable);
        }
    }

    /** What was prepared of the event, or is made now: where dead letters are tried again nothing was. */
    Texts of(Object event, String identifier) {
        Object prepared = CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().resources().remove(key(identifier))
                : null;
        return prepared instanceof Texts texts ? texts : of(event).orElseThrow();
    }

    private static Optional<Texts> of(Object payload) {
        if (payload instanceof TaskCreated event) {
            return Optional.of(new Texts(SearchPart.title(event.title()), SearchPart.body(event.description())));
        }
        if (payload instanceof TaskRenamed event) {
            return Optional.of(new Texts(SearchPart.title(event.title()), null));
        }
        if (payload instanceof TaskDescribed event) {
            return Optional.of(new Texts(null, SearchPart.body(event.description())));
        }
        if (payload instanceof CommentAdded event) {
            return Optional.of(new Texts(null, SearchPart.comment(event.body())));
        }
        if (payload instanceof CommentEdited event) {
            return Optional.of(new Texts(null, SearchPart.comment(event.body())));
        }
        if (payload instanceof PageCreated event) {
            return Optional.of(new Texts(SearchPart.title(event.title()), SearchPart.body(event.content())));
        }
        if (payload instanceof PageEdited event) {
            return Optional.of(new Texts(SearchPart.title(event.title()), SearchPart.body(event.content())));
        }
        if (payload instanceof PageRestored event) {
            return Optional.of(new Texts(SearchPart.title(event.title()), SearchPart.body(event.content())));
        }
        return Optional.empty();
    }

    private static String key(String event) {
        return PreparedTexts.class.getName() + "/" + event;
    }
}
