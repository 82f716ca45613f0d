package io.workscribe.platform.eventstore;

import io.workscribe.api.common.MetaKeys;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What is created under an id made for it needs no look whether it is there: if it is, the first event's sequence number is
 * taken, and the append fails like any lost race.
 */
public final class NewAggregates {

    private NewAggregates() {}

    /** Whether the command at hand creates this aggregate. */
    public static boolean isNew(String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted()
                && aggregateIdentifier.equals(
                        CurrentUnitOfWork.get().getMessage().getMetaData().get(MetaKeys.NEW_AGGREGATE));
    }
}
