package io.workscribe.platform.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The events that a processor handles in one transaction. */
final class Batch {

    private static final String BEGUN = Batch.class.getName();
    private static final String PUT_ASIDE = BEGUN + ".putAside";

    private record Begun(String group, AtomicBoolean touched) {

        Begun(String group) {
            this(group, new AtomicBoolean());
        }
    }

    private Batch() {}

    /** Whether this is the first event of it; true once for each batch. */
    static boolean begins(UnitOfWork<?> work, String group) {
        return work.resources().putIfAbsent(BEGUN, new Begun(group)) == null;
    }

    /**
     * Whether nothing has been written in the transaction yet, and nothing but rows of a read model can be: true once for
     * each batch, and always where handlers only collect what is written when the batch ends.
     */
    static boolean isUntouched() {
        Begun begun = CurrentUnitOfWork.get().root().getResource(BEGUN);
        return begun.group().startsWith(ProcessorNames.LIVE)
                || ProcessorNames.isReadModel(begun.group()) && begun.touched().compareAndSet(false, true);
    }

    /** Whether nothing but rows of a read model is written in it. */
    static boolean isOfReadModel() {
        Begun begun = CurrentUnitOfWork.get().root().getResource(BEGUN);
        return ProcessorNames.isReadModel(begun.group());
    }

    /** A dead letter goes with it. */
    static void putsAside() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(PUT_ASIDE, true);
        }
    }

    static boolean hasPutAside() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(PUT_ASIDE);
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
