package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.EmailConfirmed;
import io.workscribe.api.identity.event.EmailVerified;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whose e-mail address is known to be theirs, by the events themselves: anybody can register any address. */
@Component
class VerifiedAddresses {

    private final EventStore events;

    VerifiedAddresses(EventStore events) {
        this.events = events;
    }

    boolean contains(UserId userId) {
        return events.readEvents(userId.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .anyMatch(event -> event instanceof EmailVerified || event instanceof EmailConfirmed);
    }
}
