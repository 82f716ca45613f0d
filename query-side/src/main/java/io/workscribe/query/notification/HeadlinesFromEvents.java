package io.workscribe.query.notification;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskRenamed;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By the task's own events, so a repeated event says the same, whatever has happened since. */
@Component
class HeadlinesFromEvents implements TaskHeadlines {

    // Asked for late: the store is made with the handlers that need this.
    private final ObjectProvider<EventStore> events;

    HeadlinesFromEvents(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    @Override
    public Headline of(TaskId taskId, long version) {
        return after(events.getObject()
                .readEvents(taskId.toString(), 0)
                .asStream()
                .takeWhile(event -> event.getSequenceNumber() <= version)
                .map(DomainEventMessage::getPayload)
                .toList());
    }

    /** @param events of a task, from the first on */
    static Headline after(List<?> events) {
        Headline headline = null;
        for (Object event : events) {
            if (event instanceof TaskCreated created) {
                headline = new Headline(
                        created.projectKey() + "-" + created.number(), created.title(), created.reporterId());
            } else if (event instanceof TaskRenamed renamed && headline != null) {
                headline = new Headline(headline.key(), renamed.title(), headline.reporterId());
            }
        }
        return Objects.requireNonNull(headline, "A task without a beginning");
    }
}
