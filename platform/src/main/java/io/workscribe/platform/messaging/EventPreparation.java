package io.workscribe.platform.messaging;

import org.axonframework.eventhandling.EventMessage;

/**
 * What the handling of an event costs without a database. It is done for all events of a batch before their transaction
 * says the first word to the database: PostgreSQL ends a transaction that is idle for too long, and everybody who waits
 * for a number or a row of it waits as well.
 */
public interface EventPreparation {

    /** The group whose handlers look for the outcome. */
    String processingGroup();

    /** Never fails for what is in the event: its handler does, and alone. */
    void prepare(EventMessage<?> event);
}
