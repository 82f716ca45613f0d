package io.workscribe.platform.eventstore;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Tells what became of an append, when the transaction of the database has ended.
 *
 * @param backend the process of PostgreSQL that works for the connection
 */
record AppendOutcome(EventPositions positions, EventPositions.Append append, int backend)
        implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
        switch (status) {
            case STATUS_COMMITTED -> positions.committed(append);
            case STATUS_ROLLED_BACK -> positions.givenUp(append);
            default -> positions.unknown(append, backend);
        }
    }
}
