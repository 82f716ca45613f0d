package io.workscribe.platform.messaging;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The events that a processor handles in one transaction. */
final class Batch {

    private static final String BEGUN = Batch.class.getName();

    private Batch() {}

    /** Whether this is the first event of it; true once for each batch. */
    static boolean begins(UnitOfWork<?> work) {
        return work.resources().putIfAbsent(BEGUN, true) == null;
    }

    /** Whether the current thread handles one: not when dead letters are tried again. */
    static boolean isUnderWay() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(BEGUN);
    }

    static List<? extends EventMessage<?>> eventsOf(UnitOfWork<? extends EventMessage<?>> work) {
        return work instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch
                ? batch.getMessages()
                : List.of(work.getMessage());
    }
}
