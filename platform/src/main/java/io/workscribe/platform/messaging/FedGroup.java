package io.workscribe.platform.messaging;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/**
 * What feeds one generation of a read model, and what it could not handle.
 *
 * @param handles whether it has a handler for events of a type
 */
public record FedGroup(
        StreamingEventProcessor processor,
        SequencedDeadLetterProcessor<EventMessage<?>> deadLetters,
        Predicate<Class<?>> handles) {}
