package io.workscribe.platform.messaging;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** What feeds one generation of a read model, and what it could not handle. */
public record FedGroup(
        StreamingEventProcessor processor, SequencedDeadLetterProcessor<EventMessage<?>> deadLetters) {}
