package io.workscribe.transfer.events;

import io.workscribe.platform.eventstore.EventLocation.Store;
import java.util.List;
import java.util.function.Consumer;

/** All events of a store, in the order in which processors see them. */
interface EventLog {

    Store store();

    long size();

    /** @param skipped how many events from the beginning are left out */
    void read(long skipped, Consumer<StoredEvent> reader);

    /** All of them or none; their positions are those of another log. */
    void append(List<StoredEvent> events);
}
