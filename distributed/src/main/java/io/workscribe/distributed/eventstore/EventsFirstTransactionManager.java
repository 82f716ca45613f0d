package io.workscribe.distributed.eventstore;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;

/**
 * Commits the database only after Axon Server has taken the events of the same unit of work. By itself Axon would do it
 * the other way round: a lost race for a sequence number would then leave rows without their event.
 */
public final class EventsFirstTransactionManager implements TransactionManager {

    private final TransactionManager database;

    public EventsFirstTransactionManager(TransactionManager database) {
        this.database = database;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = database.startTransaction();
        return new Transaction() {

            @Override
            public void commit() {
                if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().phase() == Phase.COMMIT) {
                    CurrentUnitOfWork.get().onCommit(appended -> transaction.commit());
                } else {
                    transaction.commit();
                }
            }

            @Override
            public void rollback() {
                transaction.rollback();
            }
        };
    }
}
